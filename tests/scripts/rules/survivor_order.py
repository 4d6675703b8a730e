# Survivors of a collection are reordered, which shows in later finalizers.
# Rules: R126 R128
import gc

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__', self.name)


a, b, c = T('a'), T('b'), T('c')
a.before, b.before, c.before = c, a, b
del a, b
print('only c is held from outside; survivors move behind it')
gc.collect()
del c
print('collected:', gc.collect())

print('the same without the first collection')
a, b, c = T('a'), T('b'), T('c')
a.before, b.before, c.before = c, a, b
del a, b, c
print('collected:', gc.collect())

print('reachable only through a list made later')
x, y = T('x'), T('y')
x.y, y.x = y, x
holder = [y]
del x, y
gc.collect()
del holder
print('collected:', gc.collect())

print('generation 0 merges before generation 1')
one = T('one')
one.me = one
gc.collect(0)
two = T('two')
two.me = two
del one, two
print('collected:', gc.collect())
