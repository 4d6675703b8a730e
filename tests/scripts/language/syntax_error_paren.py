# A syntax error: a bracket that was never closed.
print('never printed')
x = (1 + 2
y = 3
