# An uncaught exception is printed, kept by sys, and the next statement runs.
import sys, weakref

class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)

def fail(node):
    raise ValueError(node.name)

fail(Node('script'))
print('not reached')
# console
sys.last_value
sys.last_type, sys.last_traceback is sys.last_value.__traceback__
sys.getrefcount(sys.last_value)
1 / 0
sys.last_value
fail(Node('one'))
'kept'
x = Node('x'); x.missing
def g(n):
    if n:
        return g(n - 1)
    y = Node('in g')
    return {}['key']

g(2)
r = weakref.ref(x)
del x
undefined
return 5
r() is None
x = 1; y = = 2
x
try:
    fail(Node('caught'))
except ValueError as e:
    print('caught', e)

sys.last_value
nested
raise KeyError('again') from sys.last_value
class Loud(Exception):
    def __str__(self): return 'loud'

raise Loud
assert 0, 'message'
import sys; sys.excepthook = lambda *a: print('hook', a[0].__name__)
1 / 0
