# A syntax error: a positional argument after a keyword argument.
print('never printed')
print(end='', 5)
