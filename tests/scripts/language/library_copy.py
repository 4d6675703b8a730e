# copy: shallow and deep copies of all kinds of objects.
import copy

class A:
    def __init__(self): self.l=[1]; self.me=self
a=A(); b=copy.copy(a); c=copy.deepcopy(a); print(b.l is a.l, c.l is a.l, c.me is c, b.me is a)
class S:
    __slots__=('x','y')
s=S(); s.x=[1]; t=copy.deepcopy(s); print(t.x, t.x is s.x, hasattr(t,'y'))
class L(list): pass
x=L([1,[2]]); x.a=1; y=copy.deepcopy(x); print(y, y.a, type(y), y[1] is x[1]); print(copy.copy({1:2}), copy.deepcopy({1:[2]}), copy.copy((1,)), copy.deepcopy({1,2}), copy.copy(x))
try: copy.copy((i for i in []))
except TypeError as e: print(e)
class E(Exception): pass
e=copy.copy(E(1,2)); print(repr(e))
import collections, functools
print(copy.deepcopy(collections.OrderedDict(a=[1])), copy.copy(collections.deque([1],3)), copy.deepcopy(collections.defaultdict(list,{1:[2]})), copy.copy(functools.partial(int,'5'))(), copy.deepcopy(collections.Counter('aab')))
