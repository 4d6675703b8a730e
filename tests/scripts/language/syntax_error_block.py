# A syntax error: an empty block.
print('never printed')
def f():
print('x')
