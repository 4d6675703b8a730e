# A syntax error: break outside a loop.
print('never printed')


def f():
    break
