# Callbacks come before finalizers, and finalizers before anything is taken apart.
# Rules: R126 R128 R132 R134 R136 R144
import gc
import weakref

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('del', self.name, sorted(vars(self)))


refs = []


def watch(node):
    name = node.name
    refs.append(weakref.ref(node, lambda r: print('callback', name)))


old = Node('old')
watch(old)
gc.collect()
middle = Node('middle')
watch(middle)
gc.collect(0)
young = Node('young')
watch(young)
print([[o.name for o in gc.get_objects(g) if type(o) is Node] for g in range(3)])
del old, middle, young
print(gc.collect())
a = Node('a')
b = Node('b')
c = Node('c')
c.next = b
b.next = a
del a, b
gc.collect()
print([o.name for o in gc.get_objects(2) if type(o) is Node])
del c
print(gc.collect())
