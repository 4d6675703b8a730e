# Objects reachable only from trash are trash as well, whatever they are.
# Rules: R47 R136 R137
import gc
import weakref

gc.disable()
gc.collect()


class Node:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print('  __del__', self.name)


def gone(name):
    return lambda reference: print('  callback', name)


a, b = Node('a'), Node('b')
a.other, b.other = b, a
a.leaf = Node('leaf')
r1 = weakref.ref(a.leaf, gone('leaf'))
r2 = weakref.ref(a, gone('a'))
del a, b
print('collected:', gc.collect())
print('leaf lists and strings')
a = Node('a')
a.other = a
a.items = [Node('in the list'), 'text', 5]
a.table = {'k': Node('in the dict')}
a = None
print('collected:', gc.collect())
print('shared with the living')
shared = Node('shared')
a = Node('a')
a.other, a.shared = a, shared
a = None
print('collected:', gc.collect())
print('still alive:', shared.name)
shared = None
print('end')
