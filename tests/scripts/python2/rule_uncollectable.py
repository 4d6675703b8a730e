# What a cycle with __del__ keeps alive, and what not.
# Rules: R160 R161 R162 R163
import gc
import weakref


class P(object):
    def __init__(self, name):
        self.name = name


class D(P):
    def __del__(self):
        print '  __del__', self.name


class OD:
    def __del__(self):
        print '  __del__ of an old one'


def show(what):
    print what, gc.collect(), [type(x).__name__ for x in gc.garbage]


gc.collect()
a, b = D('a'), P('b')
a.o, b.o = b, a
r = weakref.ref(b, lambda ref: None)
del a, b
show('one of two')
print r() is gc.garbage[0].o
gc.garbage[0].o.o = None
del gc.garbage[:]
print r()

p = P('p')
p.me = p
p.leaf = D('leaf')
del p
show('leaf')

p = P('p')
p.me = p
d = D('d')
d.me = d
p.d = d
del p, d
show('cycle that refers to one with __del__')
gc.garbage[0].me = None
del gc.garbage[:]

o = OD()
o.o = o
del o
show('old-style')
gc.garbage[0].o = None
del gc.garbage[:]

x = P('x')
x.x = x
x.__del__ = lambda: None
del x
show('instance attribute of a new-style object')


class Plain:
    pass


y = Plain()
y.y = y
y.__del__ = lambda: None
del y
show('instance attribute of an old-style object')
gc.garbage[0].y = None
del gc.garbage[:]


def gen():
    me = yield
    try:
        yield
    finally:
        print 'finally'


g = gen()
g.next()
g.send(g)
del g
show('generator in try')
del gc.garbage[:]
show('end')
