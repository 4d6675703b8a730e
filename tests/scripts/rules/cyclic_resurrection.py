# What a finalizer resurrects moves on, loses its weak references, and the rest is collected.
# Rules: R40 R135
import gc
import weakref

gc.disable()
gc.collect()
saved = []


class T:
    def __init__(self, name, save=False):
        self.name = name
        self.save = save
        self.me = self

    def __del__(self):
        print('  __del__', self.name)
        if self.save:
            saved.append(self)


print('one is saved, the other is not')
T('kept', True)
T('lost')
print('collected:', gc.collect())
print('saved:', [t.name for t in saved], saved[0].me is saved[0])
saved.clear()
print('second death, no second __del__')
print('collected:', gc.collect())

print('weak references are lost')
t = T('watched', True)
r = weakref.ref(t, lambda ref: print('  callback'))
plain = weakref.ref(t)
del t
print('collected:', gc.collect())
print('object', saved[0].name, 'references', r(), plain(), weakref.getweakrefcount(saved[0]))
new = weakref.ref(saved[0])
print('a new one works:', new() is saved[0])
saved.clear()
print('collected:', gc.collect(), new())

print('everything reachable from the saved one survives')


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__', self.name)
        if self.name == 'a':
            saved.append(self)


a, b, c = Node('a'), Node('b'), Node('c')
a.next, b.next, c.next = b, c, a
del a, b, c
print('collected:', gc.collect())
print('ring:', saved[0].next.next.next is saved[0])
saved[0].next.next.next = None
saved.clear()
print('opened ring dies silently')
print('collected:', gc.collect())
