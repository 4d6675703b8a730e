# Weak references that go together with what they point at are not called back.
import gc
import weakref


class Node:
    pass


class Noisy:
    def __del__(self):
        print('del')


gc.collect()
node = Node()
node.reference = weakref.ref(node, lambda r: print('never'))
del node
gc.collect()
print('first')
noisy = Noisy()
noisy.held = Node()
noisy.reference = weakref.ref(noisy.held, lambda r: print('never'))
del noisy
gc.collect()
gc.collect()
print('second')
node = Node()
weakref.ref(node, lambda r: print('never'))
gc.collect()
del node
gc.collect()
print('end')
