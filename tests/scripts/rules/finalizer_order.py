# Finalizers run in the order in which the trash was tracked, before anything is cleared.
# Rules: R47 R134 R144
import gc

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __del__(self):
        print('  __del__', self.name, 'neighbour', self.next.name, 'and its', self.next.next.name)


def ring(*names):
    nodes = [T(name) for name in names]
    for node, following in zip(nodes, nodes[1:] + nodes[:1]):
        node.next = following


print('one ring')
ring('a', 'b', 'c')
print('collected:', gc.collect())
print('two rings')
ring('a', 'b')
ring('x', 'y')
print('collected:', gc.collect())
print('linked in the other direction')
nodes = [T(name) for name in 'pqr']
for n in range(3):
    nodes[n].next = nodes[n - 1]
del nodes
print('collected:', gc.collect())
print('a ring with a tail: the tail is trash as well')
a, b, tail = T('a'), T('b'), T('tail')
a.next, b.next = b, a
tail.next = a
a.tail = tail
del a, b, tail
print('collected:', gc.collect())
print('old objects come before young ones')
old1, old2 = T('old1'), T('old2')
gc.collect()
young = T('young')
young.next, old1.next, old2.next = old1, old2, young
del old1, old2, young
print('collected:', gc.collect())
