# Iterators of built-in types, copied, taken apart and set to a place.
import copy
import re


def t(f):
    try:
        print(re.sub(r' at 0x\w+', '', ascii(f())))
    except Exception as e:
        print(type(e).__name__, e)


its = [lambda: iter([1,2,3]),
       lambda: iter((1,2,3)),
       lambda: iter('aéc'),
       lambda: iter(b'abc'),
       lambda: iter(range(3)),
       lambda: iter({1:2,3:4}),
       lambda: iter({1:2,3:4}.items()),
       lambda: iter({1:2}.values()),
       lambda: iter({1, 2}),
       lambda: reversed([1,2,3]),
       lambda: reversed((1,2,3)),
       lambda: reversed(range(3)),
       lambda: reversed({1:2,3:4}),
       lambda: enumerate('abc'),
       lambda: enumerate('abc', 10**20),
       lambda: zip('ab','cd'),
       lambda: zip('ab','cd',strict=True),
       lambda: map(ord,'abc'),
       lambda: filter(None,'abc'),
       lambda: iter(int, 1),
       lambda: iter(bytearray(b'abc'))]
for f in its:
    i = f()
    print(type(i).__name__, hasattr(i, '__setstate__'), hasattr(i, '__length_hint__'))
    t(i.__reduce__)
    next(i)
    t(i.__reduce__)
    t(lambda: list(copy.copy(i)) if type(i).__name__ != 'callable_iterator' else 0)
    t(lambda: next(i))
    for x in range(4):
        next(i, None)
    t(i.__reduce__)
    t(lambda: i.__setstate__(1))
    t(lambda: next(i))
    i = f()
    t(lambda: i.__setstate__(-1))
    t(lambda: next(i))
    i = f()
    t(lambda: i.__setstate__(100))
    t(lambda: next(i))
    t(lambda: i.__setstate__('a'))
    t(lambda: i.__setstate__(2**70))


for f in (str.upper, int.__add__, (5).__add__, [].append, len, object().__str__):
    for op in (copy.copy, copy.deepcopy):
        r = op(f)
        print(r is f, type(r).__name__)


class A:
    def m(self):
        return 1


a = A()
m = copy.copy(a.m)
print(m == a.m, copy.deepcopy(a.m).__self__ is a)
