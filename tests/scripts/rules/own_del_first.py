# __del__ sees its parts whole; then weak references go, then slots, then attributes.
# Rules: R25 R44 R46 R66
import weakref


class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  part', self.name, 'gone')


class Whole:
    __slots__ = ('slot', '__dict__', '__weakref__')

    def __init__(self):
        self.attribute = Part('attribute')
        self.slot = Part('slot')

    def __del__(self):
        print('  whole sees', self.attribute.name, 'and', self.slot.name)


def gone(reference):
    print('  callback', reference())


print('one object')
w = Whole()
r = weakref.ref(w, gone)
part = weakref.ref(w.attribute, lambda ref: print('  callback of the part'))
del w
print('a chain of three')


class Link:
    def __init__(self, name, next=None):
        self.name = name
        self.next = next
        self.ref = None

    def __del__(self):
        print('  link', self.name, 'next', self.next.name if self.next else None)


c = Link('c')
b = Link('b', c)
a = Link('a', b)
refs = [weakref.ref(x, lambda ref, n=x.name: print('  callback of', n)) for x in (a, b, c)]
x = None
del b, c
print('dropping a')
del a
print('dead:', [ref() for ref in refs])
