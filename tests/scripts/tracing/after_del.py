# An object without a name lives on until the collection.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name


node = Node('first')
reference = weakref.ref(node)
del node
print(reference() is not None, reference().name)
found = gc.collect()
print(found, reference())
