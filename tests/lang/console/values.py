# What expressions give is printed and kept as _.
import sys

class Node:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'Node({self.name!r})'

    def __del__(self):
        print('del', self.name)

a = Node('a')
# console
a
sys.getrefcount(a)
_
a
del a
_
1 + 1
_ * 2
None
_
Node('b'); Node('c')
3
[Node('d') for i in range(2)]
_[0] is _[1]
x = Node('e')
x; sys.getrefcount(x)
if x:
    x
    4

'text'
for i in range(3):
    i

def f(): return Node('f')

f()
f().name
import builtins
builtins._
del builtins._
_
sys.displayhook = lambda value: print('shown:', value)
x
