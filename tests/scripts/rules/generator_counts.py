# Counts inside generators: arguments, locals, values.
# Rules: R4 R5 R30 R33
import sys

count = sys.getrefcount


class T:
    pass


def generator(x):
    yield count(x)
    y = x
    yield count(x)
    del y
    yield count(x)


t = T()
g = generator(t)
print('made:', count(t))
print([c for c in g], count(t))
g = generator(t)
next(g)
print('suspended:', count(t))
del g
print('dropped:', count(t))


def give():
    yield t
    yield t


for x in give():
    print('loop:', count(t))
del x
print('expression:', [count(y) for y in (z for z in [t])], list(count(y) for y in [t]))
print('sum:', sum(count(y) for y in [t]), max(count(y) for y in [t, t]))
h = (y for y in [t, t])
print('unstarted:', count(t))
next(h)
print('started:', count(t))
h.close()
print('closed:', count(t))
