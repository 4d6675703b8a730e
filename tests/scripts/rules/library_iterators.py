# What the iterators of itertools hold; tuples that are filled again.
# Rules: R6 R7
import gc, sys, weakref, functools
from collections import deque, OrderedDict, defaultdict, namedtuple, Counter, ChainMap, UserDict, UserList
from itertools import *
gc.collect()


class Noisy:
    def __init__(self, name): self.name = name
    def __del__(self): print('del', self.name)
    def __repr__(self): return f'N({self.name})'
    def __hash__(self): return hash(self.name)
    def __eq__(self, o): return isinstance(o, Noisy) and self.name == o.name
def rc(x): return sys.getrefcount(x) - 1


print('-- namedtuple')
P = namedtuple('P', 'x y'); t = P(Noisy('x'), Noisy('y')); t2 = t._replace(x=1); print(rc(t.y)); del t; print('t'); del t2; print('t2')
try: weakref.ref(P(1, 2))
except TypeError as e: print(e)
w = weakref.ref(P); del P; print(w() is None, gc.collect(), w())
print('-- iterators')
it = chain([Noisy(1)], [Noisy(2)]); next(it); print('n'); next(it); print('m'); del it; print('e')
it = cycle([Noisy('c')]); next(it); print(rc(next(it))); del it; print('cycle gone')
a, b = tee(Noisy(i) for i in range(3)); next(a); next(a); print('a'); next(b); print('b'); del a; print('a gone'); del b; print('b gone')
x = Noisy('rep'); it = repeat(x, 2); print(rc(x)); next(it); del it; print(rc(x)); del x
for k, grp in groupby([Noisy('g'), Noisy('g')]): print(k, len(list(grp)))
del k, grp; print('group')
it = zip_longest([Noisy('l')], [1, 2]); t = next(it); print(rc(t)); del t; print(next(it)); del it
it = product([Noisy('pa')], [1, 2]); t = next(it); print(rc(t)); u = next(it); print(t is u, rc(t)); del t; t = next(it, None); del it, u; print('prod')
it = islice([Noisy('s1'), Noisy('s2')], 1); print(rc(next(it))); print(next(it, 'end'));
it = accumulate([Noisy(1)], initial=Noisy('i'), func=lambda a, b: b); print(next(it)); print(next(it)); del it; print('acc')
it = pairwise([Noisy('p1'), Noisy('p2')]); print(next(it)); del it; print('pw')
print(functools.reduce(lambda a, b: (rc(a), rc(b), b)[2], [Noisy('r1'), Noisy('r2'), Noisy('r3')]))
it = filterfalse(lambda v: rc(v) > 100, [Noisy('ff')]); print(next(it)); del it
