# The weak reference is dead in __del__, and its callback comes with the next collection.
import gc
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, reference())


class Plain:
    pass


gc.collect()
noisy = Noisy('one')
reference = weakref.ref(noisy, lambda r: print('callback', r()))
del noisy
gc.collect()
print('first')
gc.collect()
print('second')
gc.collect()
print('a plain object that a finalizer holds')
noisy = Noisy('holder')
noisy.held = Plain()
reference = weakref.ref(noisy.held, lambda r: print('callback of held'))
del noisy
gc.collect()
print('first')
gc.collect()
print('second')
print('a finalizer that a plain object holds')
plain = Plain()
plain.held = Noisy('held')
reference = weakref.ref(plain, lambda r: print('callback of holder'))
del plain
gc.collect()
print('first')
