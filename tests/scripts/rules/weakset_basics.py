# A WeakSet forgets its dead elements.
# Rules: R96
import weakref


class E:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'E({self.name})'

    def __lt__(self, other):
        return self.name < other.name


a, b, c = E('a'), E('b'), E('c')
s = weakref.WeakSet([a, b])
print(len(s), a in s, c in s, 5 in s, sorted(s))
s.add(c)
s.add(c)
s.discard(a)
s.discard(a)
print(sorted(s))
del b
print(sorted(s), len(s))
s.remove(c)
try:
    s.remove(c)
except KeyError as error:
    print('KeyError', type(error.args[0]).__name__)
try:
    s.pop()
except KeyError as error:
    print('KeyError', error)
try:
    s.add(5)
except TypeError as error:
    print(error)
try:
    hash(s)
except TypeError as error:
    print(error)
b = E('b')
s.update([a, b])
t = weakref.WeakSet([b, c])
print(sorted(s | t), sorted(s & t), sorted(s - t), sorted(s ^ t), type(s | t).__name__)
print(s == weakref.WeakSet([a, b]), s == {a, b}, s <= weakref.WeakSet([a, b, c]), s < s, s.isdisjoint([c]), s.issubset([a, b]))
print(sorted(s.union([c])), sorted(s.intersection([a])), sorted(s.difference([a])), sorted(s.symmetric_difference([b, c])))
s |= t
print(sorted(s))
s -= weakref.WeakSet([a])
s &= t
print(sorted(s), sorted(s.copy()), bool(s), bool(weakref.WeakSet()))
s.clear()
print(len(s), repr(weakref.WeakSet()))
