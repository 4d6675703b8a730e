# The arguments of an exception are older than it for the collector.
# Rules: R12 R126
import gc
class F(Exception): pass
class N: pass
n = N()
gc.collect(); 
def order(e):
    objs = gc.get_objects(0)
    ids = [id(o) for o in objs]
    return ids.index(id(e.args)) < ids.index(id(e))
e = F(n); print(order(e))
e = ValueError(n); print(order(e))
e = F(n, 1); print(order(e))
try: raise F(n)
except F as x: print(order(x))
def fail(x): raise F(x)
try: fail(n)
except F as x: print(order(x))
gc.collect(); print(gc.is_tracked(x.args) if 0 else '')
