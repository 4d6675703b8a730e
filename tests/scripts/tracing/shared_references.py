# Weak references without a callback are shared, also while nobody holds them.
import gc
import weakref


class Node:
    pass


gc.collect()
node = Node()
reference = weakref.ref(node)
print(reference is weakref.ref(node), weakref.getweakrefcount(node))
del reference
print(weakref.getweakrefcount(node))
gc.collect()
print(weakref.getweakrefcount(node), weakref.getweakrefs(node))
called = weakref.ref(node, print)
print(weakref.getweakrefcount(node), called is weakref.ref(node))
gc.collect()
print(weakref.getweakrefcount(node))
