# Objects that die together finish one after the other.
# Rules: R20 R21 R46 R66
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print('  __del__', self.name, 'others alive:',
              [n for n, r in refs.items() if r() is not None and n != self.name])


refs = {}


def watched(name):
    t = T(name)
    refs[name] = weakref.ref(t, lambda r: print('  callback', name))
    return t


print('list')
group = [watched('a'), watched('b'), watched('c')]
del group
refs.clear()
print('dict')
group = {'x': watched('a'), 'y': watched('b')}
del group
refs.clear()
print('attributes')


class Holder:
    pass


h = Holder()
h.one, h.two = watched('a'), watched('b')
del h
refs.clear()
print('chain')
a, b = watched('a'), watched('b')
a.next = b
del b
del a
refs.clear()
print('frame')


def frame():
    x = watched('x')
    y = watched('y')
    print('  leaving')


frame()
print('end', [n for n, r in refs.items() if r() is not None])
