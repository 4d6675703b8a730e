# References that are trash themselves never call back, outside ones do, in the order of the trash.
# Rules: R47 R132 R133
import gc
import weakref

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__', self.name)


def saying(text):
    return lambda reference: print('  callback', text, reference())


print('reference inside the trash')
t = T('t')
t.me = t
t.ref = weakref.ref(t, saying('inside'))
del t
print('collected:', gc.collect())

print('reference outside')
t = T('t')
t.me = t
r = weakref.ref(t, saying('outside'))
del t
print('collected:', gc.collect())

print('newest first within one object, objects in order')
a, b = T('a'), T('b')
a.b, b.a = b, a
refs = [weakref.ref(b, saying('b old')), weakref.ref(a, saying('a old')),
        weakref.ref(b, saying('b new')), weakref.ref(a, saying('a new'))]
del a, b
print('collected:', gc.collect())

print('both inside and outside')
t = T('t')
t.me = t
t.ref = weakref.ref(t, saying('inside'))
outside = weakref.ref(t, saying('outside'))
t = None
print('collected:', gc.collect())

print('a callback that is trash of a trash reference')


class Owner:
    def hear(self, reference):
        print('never')


o = Owner()
o.me = o
o.ref = weakref.ref(o, o.hear)
o = None
print('collected:', gc.collect())

print('callback drops its own reference')
refs = {}
t = T('t')
t.me = t
refs['r'] = weakref.ref(t, lambda reference: refs.clear())
t = None
print('collected:', gc.collect(), refs)
