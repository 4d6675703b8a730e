# Collections, thresholds and weak references between statements.
import gc, weakref

class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

gc.collect()
# console
a = Node('a'); b = Node('b')
a.next = b; b.next = a
r = weakref.ref(a, lambda ref: print('callback', ref() is None))
f = weakref.finalize(b, print, 'finalized')
del a, b
r()
gc.collect()
_
r()
_ = 5
_
gc.collect()
d = weakref.WeakValueDictionary()
d['k'] = Node('k')
d['l'] = l = Node('l')
list(d)
Node('shown')
d['m'] = Node('gone')
list(d)
7
list(d)
gc.disable()
gc.isenabled()
gc.set_threshold(500, 2, 2)
gc.get_threshold()
gc.enable()
x = []; x.append(x); del x
gc.collect(0)
import atexit
atexit.register(print, 'at exit')
_ = Node('m')
