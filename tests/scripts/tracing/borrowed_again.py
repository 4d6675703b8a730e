# An object that nothing reaches is found again through a weak reference, and lives on.
import gc
import weakref


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


gc.collect()
node = Node('one')
reference = weakref.ref(node)
del node
again = reference()
gc.collect()
print(again.name, reference() is again)
del again
cache = weakref.WeakValueDictionary()
cache['key'] = reference()
found = cache['key']
gc.collect()
print(found.name)
del found
gc.collect()
print(reference(), len(cache))
