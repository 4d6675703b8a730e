# Counts of values held as attributes, in slots, in properties and closures.
# Rules: R1 R8 R10
import sys

count = sys.getrefcount


class T:
    pass


class Slotted:
    __slots__ = ('a', 'b')


class Prop:
    def __init__(self, value):
        self._value = value

    @property
    def value(self):
        return self._value


x = T()
s = Slotted()
s.a = x
s.b = x
print('slots:', count(x), count(s.a))
del s.a
print('slot deleted:', count(x))
s = None
print('object gone:', count(x))
p = Prop(x)
print('property:', count(x), count(p.value), count(p._value))
p.value
print('after access:', count(x))
p = None


def outer(v):
    def reader():
        return count(v)

    def writer(new):
        nonlocal v
        v = new
    return reader, writer


reader, writer = outer(x)
print('closure:', count(x), reader())
writer(None)
print('closure rewritten:', count(x))
writer(x)
del reader
print('one function left:', count(x))
del writer
print('none left:', count(x))
f = lambda: x
print('global in a lambda is not captured:', count(x))
x.f = x.__init__
print('method-wrapper of itself:', count(x))
del x.f


class M:
    def m(self):
        pass


m = M()
bound = [m.m, m.m, m.m]
print('three bound methods:', count(m))
bound = bound[0]
print('one:', count(m))
bound = bound.__func__
print('only the function:', count(m))
handler = {'call': m.m, 'data': m}
print('dict of both:', count(m))
del handler
print('end:', count(x), count(m))
