# Millions of objects do not fill the memory: collections come by themselves.
import weakref


class Node:
    def __init__(self, other):
        self.other = other


def work():
    alive = []
    last = None
    for i in range(1200000):
        node = Node([i])
        if i % 10000 == 0:
            alive.append(weakref.ref(node))
    del node
    return alive


references = work()
print(len(references))
