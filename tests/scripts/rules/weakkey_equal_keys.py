# Equal keys share an entry that lives as long as the first key object.
# Rules: R93
import weakref


class K:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, K)

    def __hash__(self):
        return 7


d = weakref.WeakKeyDictionary()
a, b = K('a'), K('b')
d[a] = 'first'
d[b] = 'second'
print(len(d), d[a], d[b], [k.name for k in d])
del a
print(len(d), b in d)
d[b] = 'third'
print(len(d), d[b])
s = weakref.WeakSet()
x, y = K('x'), K('y')
s.add(x)
s.add(y)
print(len(s), [k.name for k in s])
del x
print(len(s), y in s)
