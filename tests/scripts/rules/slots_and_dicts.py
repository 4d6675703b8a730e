# __slots__ together with __dict__ and __weakref__, and what they own.
# Rules: R24 R44 R60 R71 R110
import gc
import sys
import weakref

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


class A:
    __slots__ = ('m', 'c')


class B(A):
    pass


class C(B):
    __slots__ = ('z', 'e')


class W(A):
    __slots__ = ('__weakref__', 'k')


class DW(A):
    __slots__ = ('__dict__', '__weakref__')


for cls in (A, B, C, W, DW):
    x = cls()
    print(cls.__name__, hasattr(x, '__dict__'), hasattr(x, '__weakref__'))
    for name in ('m', 'c', 'z', 'e', 'k', 'free'):
        try:
            setattr(x, name, T(f'{cls.__name__}.{name}'))
        except AttributeError as error:
            print(' ', error)
    try:
        r = weakref.ref(x, lambda ref: print('  callback'))
    except TypeError as error:
        print(' ', error)
    print('  referents', len(gc.get_referents(x)), 'count', sys.getrefcount(x))
    x = None
print('cycles')
for cls in (A, C, DW):
    x = cls()
    x.m = x
    x.c = [T(cls.__name__)]
    x = None
    print(cls.__name__, gc.collect())
