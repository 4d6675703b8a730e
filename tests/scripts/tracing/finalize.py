# weakref.finalize() calls at the collection.
import gc
import weakref


class Node:
    pass


gc.collect()
node = Node()
first = weakref.finalize(node, print, 'finalized first')
second = weakref.finalize(node, print, 'finalized second')
third = weakref.finalize(node, print, 'never')
reference = weakref.ref(node, lambda r: print('callback'))
third.detach()
gc.collect()
del node
print(first.alive, first.peek() is not None)
gc.collect()
print(first.alive, second.alive, first.peek())
