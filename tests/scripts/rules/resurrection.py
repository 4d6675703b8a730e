# A resurrected object keeps its weak references, and __del__ does not run twice.
# Rules: R40 R41
import sys
import weakref

saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name
        self.parts = ['wing', 'wing']

    def __del__(self):
        print('  __del__ of', self.name, 'count', sys.getrefcount(self))
        saved.append(self)


def gone(reference):
    print('  callback, dead:', reference() is None)


p = Phoenix('first')
r = weakref.ref(p, gone)
basic = weakref.ref(p)
proxy = weakref.proxy(p)
print('dying')
del p
print('saved:', len(saved), 'reference alive:', r() is saved[0], basic() is saved[0])
print('proxy works:', proxy.name)
print('attributes whole:', saved[0].parts, 'count', sys.getrefcount(saved[0]))
print('dying again')
saved.clear()
print('references:', r(), basic())

print('twice with a temporary')
Phoenix('second')
p = saved.pop()
print('back:', p.name)
del p
print('gone for good:', saved)


class Slotted:
    __slots__ = ()

    def __del__(self):
        print('  slotted __del__')
        saved.append(self)


Slotted()
saved.clear()
print('no second __del__ without a dict either')


class Stubborn:
    def __del__(self):
        print('  stubborn __del__')
        global keep
        keep = self


Stubborn()
keep.extra = 1
print('kept:', keep.extra)
keep = None
print('end')
