# When callees may release their arguments early, and when they may not.
# Rules: R3 R26 R27
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def drop(x):
    print('  before')
    x = None
    print('  after')


def drop_deleted(x):
    del x
    print('  deleted')


def star(*args):
    args = None
    print('  args dropped')


def keywords(**kw):
    kw.clear()
    print('  kw cleared')


def default(x, y=None):
    x = y
    print('  rebound')


def captured(x):
    f = lambda: x
    x = None
    print('  captured and dropped')
    return f


class C:
    def method(self, x):
        self = None
        print('  self dropped')
        x = None
        print('  x dropped')

    def __init__(self, x=None):
        x = None
        print('  x dropped in __init__')

    def __del__(self):
        print('  del C')


for f in (drop, drop_deleted, star, default, captured):
    print(f.__name__, 'temporary')
    f(T('temporary'))
    print(f.__name__, 'named')
    t = T('named')
    f(t)
    print('  back')
    del t
print('keywords')
keywords(a=T('a'))
print('unpacked')
drop(*[T('unpacked')])
star(*[T('u1'), T('u2')])
keywords(**{'k': T('k')})
print('constructor')
C(T('constructor'))
print('method')
C().method(T('method'))
print('bound method')
m = C().method
m(T('bound'))
m = None
print('lambda')
(lambda x: print('  in lambda', x.name))(T('lambda'))
print('nested')
drop((lambda x: x)(T('through lambda')))
