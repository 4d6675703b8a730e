# abc and collections.abc: abstract methods, registration, hooks, mixins.
import abc
import collections.abc as c
from abc import ABC, ABCMeta, abstractmethod


class A(ABC):
    @abstractmethod
    def m(self):
        return 'base'

    @property
    @abstractmethod
    def p(self): ...

    @classmethod
    @abstractmethod
    def k(cls): ...


class B(A):
    def m(self):
        return super().m() + '!'
    p = 1


class D(B):
    @classmethod
    def k(cls):
        return 'k'


for cls in (A, B, D):
    try:
        print(cls().m())
    except TypeError as e:
        print(e)
print(sorted(A.__abstractmethods__), sorted(B.__abstractmethods__), D.__abstractmethods__)


class Virtual:
    pass


print(issubclass(Virtual, A), A.register(Virtual) is Virtual, issubclass(Virtual, A), isinstance(Virtual(), A), isinstance(Virtual(), B))
for wrong in (lambda: A.register(1), lambda: B.register(A), lambda: issubclass(1, A)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)


class HasLength(ABC):
    @classmethod
    def __subclasshook__(cls, other):
        return any('__len__' in base.__dict__ for base in other.__mro__) or NotImplemented


print(isinstance([], HasLength), isinstance(1, HasLength), issubclass(dict, HasLength))
D2 = type('D2', (B,), {})
D2.k = classmethod(lambda cls: 1)
print(abc.update_abstractmethods(D2).__abstractmethods__)

for value in ([], (), {}, set(), 'a', b'', range(1), iter([]), (x for x in ()), len, 1, frozenset(), {}.keys(), {}.items(), {}.values(), None):
    print(type(value).__name__, *[name for name in c.__all__ if isinstance(value, getattr(c, name))])


class S(c.Sequence):
    def __init__(self, items):
        self.items = items

    def __len__(self):
        return len(self.items)

    def __getitem__(self, i):
        return self.items[i]


s = S('abca')
print(list(s), 'b' in s, s.index('c'), s.count('a'), list(reversed(s)))
try:
    s.index('z')
except ValueError as e:
    print(repr(e))


class M(c.MutableMapping):
    def __init__(self):
        self.d = {}

    def __getitem__(self, k):
        return self.d[k]

    def __setitem__(self, k, v):
        self.d[k] = v

    def __delitem__(self, k):
        del self.d[k]

    def __iter__(self):
        return iter(self.d)

    def __len__(self):
        return len(self.d)


m = M()
m.update(a=1, b=2)
m.update([('c', 3)])
print(dict(m), m.keys(), list(m.items()), list(m.values()), m.get('q', 0), m.pop('a'), m.setdefault('z', 5), 'b' in m, m == {'b': 2, 'c': 3, 'z': 5}, m.popitem(), ('c', 3) in m.items())
m.clear()
print(len(m), {'x'} | m.keys(), repr(m.keys()).split(' ')[0])


class Bits(c.MutableSet):
    def __init__(self, items=()):
        self.s = list(dict.fromkeys(items))

    def __contains__(self, x):
        return x in self.s

    def __iter__(self):
        return iter(self.s)

    def __len__(self):
        return len(self.s)

    def add(self, x):
        x in self.s or self.s.append(x)

    def discard(self, x):
        x in self.s and self.s.remove(x)


x, y = Bits('abc'), Bits('bcd')
print(list(x & y), list(x | y), list(x - y), list(x ^ y), x < y, x <= x, x == Bits('cab'), x.isdisjoint(y), x._hash() == hash(frozenset('abc')))
x |= y
x -= {'a'}
x.remove('b')
print(list(x), x.pop(), list(x))


class L(c.MutableSequence):
    def __init__(self):
        self.l = []

    def __getitem__(self, i):
        return self.l[i]

    def __setitem__(self, i, v):
        self.l[i] = v

    def __delitem__(self, i):
        del self.l[i]

    def __len__(self):
        return len(self.l)

    def insert(self, i, v):
        self.l.insert(i, v)


l = L()
l.extend([3, 1, 2])
l += [9]
l.reverse()
l.remove(1)
print(list(l), l.pop(), l.l)
l.clear()
print(l.l, c.Mapping, c.__name__, c.Callable[[int], str], c.Iterable[int])


class Gen(c.Generator):
    def send(self, value):
        return 'sent'

    def throw(self, typ, val=None, tb=None):
        super().throw(typ, val, tb)


g = Gen()
print(next(g), g.close())
