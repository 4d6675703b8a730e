# The caller's stack keeps the arguments throughout a call.
# Rules: R3 R4 R5
import sys

rc = sys.getrefcount


class T(object):
    def method(self):
        return rc(self)

    def __len__(self):
        print 'len', rc(self)
        return 0

    def __add__(self, other):
        print 'add', rc(self), rc(other)
        return 0

    def __getitem__(self, key):
        print 'getitem', rc(self), rc(key)
        return 0

    def __eq__(self, other):
        print 'eq', rc(self), rc(other)
        return True

    def __iter__(self):
        print 'iter', rc(self)
        return iter(())


class Old:
    def method(self):
        return rc(self)


def f(x):
    return rc(x)


def g(x):
    return f(x)


def default(a, b=None):
    return rc(a), rc(b) > 5


def deep(x, n):
    if n:
        return deep(x, n - 1)
    return rc(x)


x = T()
print 'plain', rc(x)
print 'f(x)', f(x)
print 'f(x=x)', f(x=x)
print 'g(x)', g(x)
print 'lambda', (lambda a: rc(a))(x)
print 'f(*[x])', f(*[x])
print 'f(**{})', f(**{'x': x})
print '*args', (lambda *a: rc(a[0]))(x)
print '**kw', (lambda **k: rc(k['a']))(a=x)
print 'deep', [deep(x, n) for n in range(4)]
print 'method', x.method()
m = x.method
print 'bound', m()
print 'held by m', rc(x)
del m
o = Old()
print 'old method', o.method()
print 'listcomp', [rc(y) for y in [x]]
del y
print 'fresh', rc(T()), rc([])
len(x)
x + x
x[x]
x == x
list(x)
print 'after', rc(x)
