# Nodes, tables and order of death of OrderedDict; defaultdict, User classes.
# Rules: R21 R71 R72
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


print('-- OrderedDict')
od = OrderedDict((k, Noisy(k)) for k in 'abc'); od.move_to_end('a'); od.move_to_end('c', last=False); print(list(od))
k = Noisy('key'); od[k] = 1; print(rc(k)); del k; del od[Noisy('key')]; print('removed')
od.popitem(last=False); print('popped'); od['b'] = 2; print('replaced'); del od; print('gone')
od = OrderedDict.fromkeys('xyz'); od['x'] = Noisy(1); od['y'] = Noisy(2); od['z'] = Noisy(3); od.move_to_end('x'); od.clear(); print('clear')
od = OrderedDict(); od['me'] = od; od.attr = Noisy('attr'); w = weakref.ref(od); del od; print(gc.collect(), w())
class LRU(OrderedDict):
    def __setitem__(self, k, v):
        super().__setitem__(k, v); self.move_to_end(k)
        if len(self) > 2: print('evict', self.popitem(last=False)[0])
l = LRU(); l['a'] = Noisy('va'); l['b'] = Noisy('vb'); l['a'] = l['a']; l['c'] = Noisy('vc'); print(list(l)); del l
print('-- defaultdict')
dd = defaultdict(lambda: Noisy('made')); x = dd['a']; print(rc(x), rc(dd.default_factory)); del x; del dd['a']; print('x')
dd = defaultdict(list); dd['s'].append(dd); del dd; print(gc.collect())
try: weakref.ref(defaultdict())
except TypeError as e: print(e)
print('-- User*')
u = UserDict(a=Noisy('ud')); w = weakref.ref(u); del u; print(w())
u = UserList([Noisy('ul')]); u.append(u); w = weakref.ref(u); del u; print(gc.collect(), w())
