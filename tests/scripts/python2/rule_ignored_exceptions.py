# What is printed of exceptions that cannot travel, and of the one that ends the script.
# Rules: R38 R39
import weakref


class A:
    def __del__(self):
        raise ValueError('bad')


class B(object):
    def __del__(self):
        1 / 0


class Own(Exception):
    def __str__(self):
        return 'own text'


class C(object):
    def __del__(self):
        raise Own(1, 2)


class D(object):
    def __del__(self):
        {}['key']

    def __repr__(self):
        return 'D()'


A()
B()
C()
D()


def callback(r):
    raise KeyError('in callback')


class T(object):
    pass


t = T()
r = weakref.ref(t, callback)
del t


def f(x):
    return g(x)


def g(y):
    raise Own, 'nix'


try:
    f(1)
except Own, e:
    print repr(e), e.args, e
f(2)
