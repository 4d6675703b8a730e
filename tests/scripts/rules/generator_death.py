# A suspended generator that dies runs its finally blocks, an unstarted one does not.
# Rules: R33
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def generator(argument):
    local = T('local')
    try:
        yield 1
        yield 2
    finally:
        print('  finally')


print('unstarted')
g = generator(T('argument'))
del g
print('suspended')
g = generator(T('argument'))
next(g)
del g
print('closed')
g = generator(T('argument'))
next(g)
g.close()
print(' after close')
del g
print('exhausted')
g = generator(T('argument'))
print(list(g))
del g
print('broken loop')
for x in generator(T('argument')):
    break
print(' after the loop')
print('temporary')
print(next(generator(T('argument'))))
print('expression')
print(next(t.name for t in [T('a'), T('b')]))
print('raising')


def fails():
    local = T('local of fails')
    yield 1
    raise ValueError('in generator')


try:
    list(fails())
except ValueError as error:
    print(error)
print('end')
