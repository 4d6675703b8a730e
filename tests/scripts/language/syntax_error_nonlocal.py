# A syntax error: nonlocal without a binding.
print('never printed')


def f():
    nonlocal x
