# Parameters that take an argument apart: def f((a, b), c), and list comprehensions over a, b.
# Rules: R3 R5 R26
import gc
import sys

gc.disable()


class T(object):
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print '    del', self.name


def f((a, b), c, (d, (e, g))=(1, (2, 3)), *r, **k):
    x = 1
    print a, b, c, d, e, g, r, k, x
    print sorted(locals())
    return lambda: b


print f.__code__.co_varnames, f.__code__.co_cellvars, f.__code__.co_argcount
print f.__code__.co_nlocals, f((1, 2), 3)(), f('ab', 4, ('x', 'yz'), 7, z=8)()


def deep(((a, b), c), (d), ((e,)), (g, (h, i), j)):
    return a, b, c, d, e, g, h, i, j


print deep.__code__.co_varnames, deep(((1, 2), 3), 4, (5,), (6, (7, 8), 9))
first = lambda (a, b), c=1: (a, c)
print first('xy'), first.__code__.co_varnames, (lambda ((a, b), c): b)(('pq', 1))
print sorted([(2, 'b'), (1, 'c')], key=lambda (number, text): text)


def counts((a, b)):
    print sys.getrefcount(a), sys.getrefcount(b)


shared = T('shared')
pair = (shared, shared)
counts((shared, shared))
counts(pair)
counts([shared, shared])
counts(iter(pair))
del pair


def lives((a, b), c):
    print 'rebind a'
    a = None
    print 'rebind c'
    c = None
    print 'leave'


lives((T('a'), T('b')), T('c'))
print 'left'
lives([T('a'), T('b')], T('c'))
print 'left'


def temporary((a, b)):
    del a
    print 'still held by the argument'


temporary((T('first'), T('second')))


def captured((a, b)):
    def get():
        return a
    return get


get = captured((T('kept'), T('dropped')))
print get(), get.__closure__[0].cell_contents, captured.__code__.co_cellvars
del get


def steps((a, b)):
    print 'starts'
    yield a
    yield b


made = steps(5)
print 'made'
try:
    next(made)
except TypeError as error:
    print error
print list(steps('mn'))
for wrong in ((1, 2, 3), (1,), 5):
    try:
        counts(wrong)
    except (TypeError, ValueError) as error:
        print type(error).__name__, error
for call in (lambda: counts(), lambda: counts(a=1), lambda: counts(1, 2)):
    try:
        call()
    except TypeError as error:
        print error
counts(**{'.0': (shared, shared)})


class K(object):
    def method(self, (a, b)):
        return self, a, b

    def __repr__(self):
        return 'K()'


print K().method('ab'), K.method.__func__.__code__.co_varnames

print [x for x in 1, 2], [x for x in 1, 2,], [(x, y) for x in 'a', 'b' for y in 3, 4 if y > 3]
print [x for x in T('p'), T('q') if x.name == 'q']
print [sys.getrefcount(x) for x in shared, shared], x is shared
for source in ('def f((a, a)): pass', 'def f((a, b), a): pass', 'def f(()): pass',
               'def f((a)=3): pass', 'def f((a.b, c)): pass', 'def f((a=1, b)): pass',
               'def f(*(a, b)): pass', 'def f((a, b)=1, c): pass', '[x for x in 1,]',
               'set(x for x in 1, 2)', '{x for x in 1, 2}', '[x for x in ]',
               'f = lambda (a, b): a', 'f = lambda (a): a'):
    try:
        exec source
        print 'fine', source
    except SyntaxError as error:
        print error.msg, source
counts(7)
