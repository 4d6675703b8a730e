# The count inside a callee tells how each kind of call holds its argument.
# Rules: R3 R4 R10
import sys


class Thing:
    def method(self):
        return sys.getrefcount(self)

    def take(self, other):
        return sys.getrefcount(other)

    @property
    def prop(self):
        return sys.getrefcount(self)

    @staticmethod
    def static(other):
        return sys.getrefcount(other)

    @classmethod
    def klass(cls, other):
        return sys.getrefcount(other)

    def __call__(self, other):
        return sys.getrefcount(other)

    def __len__(self):
        return sys.getrefcount(self)


def plain(a):
    return sys.getrefcount(a)


def star(*args):
    return sys.getrefcount(args[0])


def double_star(**kw):
    return sys.getrefcount(kw['a'])


def optional(a, b=None):
    return sys.getrefcount(a)


def keyword_only(*, a):
    return sys.getrefcount(a)


x = Thing()
c = Thing()
print('f(x):', plain(x))
print('f(a=x):', plain(a=x))
print('lambda:', (lambda a: sys.getrefcount(a))(x))
print('f(*[x]):', plain(*[x]))
print('f(**dict):', plain(**{'a': x}))
print('member of *args:', star(x))
print('member of *args from a list:', star(*[x]))
print('member of **kw:', double_star(a=x))
print('with a default:', optional(x))
print('default replaced:', optional(x, 1))
print('keyword only:', keyword_only(a=x))
print('self of a method:', x.method())
m = x.method
print('self of a bound method:', m())
del m
print('self of Class.method(x):', Thing.method(x))
print('argument of a method:', c.take(x))
print('property getter self:', x.prop)
print('static method:', Thing.static(x))
print('static method of an instance:', c.static(x))
print('class method:', Thing.klass(x))
print('instance call:', c(x))
print('len:', len(x))
print('two arguments the same:', (lambda a, b: sys.getrefcount(a))(x, x))
print('afterwards:', sys.getrefcount(x))
