# Objects with a tp_del of old, and what they reach, are uncollectable; tp_del is not inherited.
# Rules: R130 R138 R140 R160 R162 R163 R165
import gc
import weakref
from _testcapi import with_tp_del

gc.disable()


@with_tp_del
class Old:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('__del__', self.name)

    def __tp_del__(self):
        print('__tp_del__', self.name)


class Plain:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('__del__', self.name)


o = Old('alone')
r = weakref.ref(o, lambda r: print('callback'))
del o
print('cycles')
a = Old('a')
b = Plain('b')
c = Plain('c')
a.b = b
b.a = a
c.me = c
c.a = a
ra, rb, rc = [weakref.ref(x, lambda r: print('callback', r())) for x in (a, b, c)]
del a, b, c
print(gc.collect(), [x.name for x in gc.garbage])
print(ra() is gc.garbage[0], rb().name, rc())
print([s['uncollectable'] for s in gc.get_stats()])
print(gc.collect())
gc.garbage[0].b = None
print('still in the list')
del gc.garbage[:]
print(ra(), rb())


class Derived(Old):
    pass


d = Derived('derived')
d.me = d
del d
print(gc.collect(), gc.garbage)


@with_tp_del
class Phoenix:
    def __tp_del__(self):
        saved.append(self)


saved = []
p = Phoenix()
r = weakref.ref(p)
for i in range(3):
    p = None
    print(len(saved), r())
    p = saved.pop()
Phoenix.__tp_del__ = lambda self: print('gone')
del p
print('end')
