# What a callback holds goes after it was called.
import gc
import weakref


class Node:
    pass


class Noisy:
    def __del__(self):
        print('del in closure')


def watch(node):
    noisy = Noisy()
    return weakref.ref(node, lambda reference, held=noisy: print('callback'))


gc.collect()
node = Node()
reference = watch(node)
gc.collect()
print('watched')
del node
gc.collect()
print('called', reference.__callback__)
gc.collect()
print('end')
