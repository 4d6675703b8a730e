# Temporaries of multiple assignment, swaps, star targets and augmented targets.
# Rules: R2 R26 R28 R29
import sys


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)

    def __iadd__(self, other):
        print('  iadd', self.name, other.name)
        return T(self.name + '+' + other.name)


print('pair')
a, b = T('a1'), T('b1')
print('again')
a, b = T('a2'), T('b2')
print('swap')
a, b = b, a
print('three')
a, b, c = T('a3'), T('b3'), T('c3')
print('rotate')
a, b, c = c, a, b
print([x.name for x in (a, b, c)])
print('from a list')
a, b, c = [T('a4'), T('b4'), T('c4')]
print('star')
a, *b = T('a5'), T('b5'), T('c5')
print('b', [x.name for x in b])
print('same name twice')
a, a = T('first'), T('second')
print('nested')
(a, b), c = (T('n1'), T('n2')), T('n3')
print('chain')
a = b = T('chain')
b = None
print('a', a.name, sys.getrefcount(a))
print('augmented')
a += T('more')
print('a', a.name)
l = [T('item')]
l[0] += T('plus')
print('item', l[0].name)


class H:
    pass


h = H()
h.x = T('attribute')
h.x += T('plus')
print('attribute', h.x.name)
print('index expression temporaries')
[T('list')][0].name
{'k': T('dict')}['k'].name
print('deleting all')
del a, b, c
print('l')
del l
print('h')
del h
print('for targets')
for a, b in [(T('p'), T('q')), (T('r'), T('s'))]:
    print('  in', a.name, b.name)
print('after')
a = b = None
