# Cycles are nothing special: they go with the same collection as all the rest.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


def watch(node):
    return weakref.ref(node, lambda reference: gone.append(1))


gone = []
gc.collect()
single, a, b = Node('single'), Node('a'), Node('b')
a.other, b.other = b, a
loop = []
loop.append(loop)
loop.append(Node('in loop'))
references = [watch(node) for node in (single, a, b, loop[1])]
del single, a, b, loop
print(len(gone), [reference().name for reference in references])
gc.collect()
print(len(gone), [reference() for reference in references])
