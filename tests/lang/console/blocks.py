# Blocks, decorators, strings over lines, continued lines, future imports.
"""Documentation."""
# console
__doc__
def deco(f):
    print('deco', f.__name__)
    return f

@deco
def one(a,
        b=2):
    return a + b

one(1)
s = '''first
second'''
s
t = (1,
     2)
t
u = 1 + \
    2
u
class A:
    x: int = 1
    def m(self):
        return self.x

A().m()
if 1:
    print('yes')
else:
    print('no')

for i in 'ab':
    for j in 'cd':
        i + j

while True:
    break

# a comment

x = 1  # another
x
from __future__ import annotations
def h(a: undefined_name): pass

h.__annotations__
x: int = 4
__annotations__
1 is 1
