# Iterators of weak containers are generators that wait in a guard; ended, they have nothing to do.
import gc
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   ', self.name)


def show(make, steps):
    print(steps, 'steps')
    iterator = make()
    for _ in range(steps):
        next(iterator, None)
    many = [Noisy(i) for i in range(3)]
    del many, iterator
    gc.collect()


keys = weakref.WeakKeyDictionary()
values = weakref.WeakValueDictionary()
members = weakref.WeakSet()
kept = Noisy('kept')
keys[kept] = 1
values[1] = kept
members.add(kept)
for make in (lambda: iter(keys), keys.values, keys.items, lambda: iter(values), values.values,
             values.items, values.itervaluerefs, lambda: iter(members)):
    gc.collect()
    for steps in range(3):
        show(make, steps)
gc.collect()
plain = type('Plain', (), {})()
reference = weakref.ref(plain, lambda r: print('callback', r(), r.__callback__ is None))
print(type(reference).__name__, type(weakref.proxy(plain)).__name__,
      type(weakref.proxy(Noisy)).__name__, weakref.ReferenceType, weakref.ProxyType)
del plain
gc.collect()
print(reference.__callback__)
