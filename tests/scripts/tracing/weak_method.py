# A WeakMethod, and the method object that goes at once in CPython.
import gc
import weakref


class Node:
    def method(self):
        return 'called'


gc.collect()
node = Node()
plain = weakref.ref(node.method)
method = weakref.WeakMethod(node.method, lambda reference: print('gone'))
print(plain() is not None, method()())
gc.collect()
print(plain(), method()())
del node
print(method()())
gc.collect()
print(method())
