# Owners among functools: partial, lru_cache, cached_property, wraps.
# Rules: R7 R9 R71
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


print('-- partial')
def f(*a, **k): return len(a)
n = Noisy('arg'); p = functools.partial(f, n, key=n); print(rc(n), rc(f)); w = weakref.ref(p, lambda r: print('partial gone'))
q = functools.partial(p, 1); print(rc(p), rc(n)); del n; del p; print('p deleted'); del q; print('q deleted')
def probe(a): return rc(a)
n = Noisy('count'); print(functools.partial(probe, n)(), functools.partial(probe)(n), functools.partial(probe, a=n)()); del n
p = functools.partial(f); p.me = p; del p; print(gc.collect())
print('-- lru')
@functools.lru_cache(maxsize=2)
def g(a): return Noisy(('r', a.name))
a = Noisy('k1'); r = g(a); print(rc(a), rc(r)); del r
g(Noisy('k2')); print('k2'); g(a); g(Noisy('k3')); print('k3', g.cache_info())
del a; print('a'); g.cache_clear(); print('cleared', g.cache_info())
g(Noisy('k4')); w = weakref.ref(g); del g; print('del g', w())
@functools.lru_cache(None)
def h(*a, **k): return Noisy('h')
r = h(1, x=2); print(rc(r)); del r; print(h(1, x=2)); del h; print('h gone')
class M:
    @functools.lru_cache
    def m(self): return 1
    def __del__(self): print('del M')
m = M(); m.m(); print(rc(m)); del m; print('still'); M.m.cache_clear(); print('now')
print('-- cached_property, singledispatch, wraps')
class C:
    @functools.cached_property
    def v(self): return Noisy('v')
c = C(); c.v; print(rc(c.v)); del c; print('c gone')
def deco(fn):
    @functools.wraps(fn)
    def w(*a): return fn(*a)
    return w
@deco
def foo(): pass
w = weakref.ref(foo.__wrapped__); print(rc(foo), w() is foo.__wrapped__); del foo; print(w())
