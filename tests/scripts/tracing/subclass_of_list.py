# Finalizers of subclasses of built-in types, of exceptions and of inherited classes.
import gc


class Items(list):
    def __del__(self):
        print('items', list(self))


class Failed(Exception):
    def __del__(self):
        print('failed', self.args)


class Base:
    def __del__(self):
        print('base of', type(self).__name__)


class Derived(Base):
    pass


class Slotted:
    __slots__ = ('held', '__weakref__')

    def __del__(self):
        print('slotted', self.held)


gc.collect()
items = Items([1, 2])
del items
gc.collect()
try:
    raise Failed('reason')
except Failed:
    print('caught')
gc.collect()
derived = Derived()
del derived
gc.collect()
slotted = Slotted()
slotted.held = 5
del slotted
gc.collect()
print('end')
