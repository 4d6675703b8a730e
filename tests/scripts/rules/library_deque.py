# What a deque holds, and the order in which it lets go.
# Rules: R22
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


print('-- deque')
d = deque(Noisy(i) for i in range(3))
x = d[1]; print(rc(x)); del x
d.append(Noisy('new')); d.popleft(); print(len(d))
b = deque([Noisy('a'), Noisy('b')], maxlen=2)
b.append(Noisy('c')); print('appended'); b.appendleft(Noisy('z')); print('left')
b[0] = Noisy('set'); print('set'); del b[0]; print('deleted'); b.extend([Noisy('p'), Noisy('q')]); print('ext')
b.clear(); print('cleared')
d.rotate(1); d.remove(d[0]); print('removed'); del d; print('gone')
d = deque(); d.append(d); w = weakref.ref(d); del d; print(gc.collect(), w())
