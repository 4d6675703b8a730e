# Errors of a generator that is closed by its death are reported on stderr.
# Rules: R33 R38 R39
def raising():
    try:
        yield 1
    finally:
        raise ValueError('while closing')


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


g = raising()
next(g)
del g
print('goes on')
g = stubborn()
next(g)
del g
print('goes on')
for x in raising():
    break
print('end')
