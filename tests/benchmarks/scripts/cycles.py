# A million objects that only their cycles keep alive, collected at once.
import gc


class Node:
    pass


def ring(length):
    first = previous = Node()
    for i in range(length - 1):
        node = Node()
        node.previous = previous
        previous.next = node
        previous = node
    previous.next = first
    first.previous = previous


gc.disable()
for i in range(1000):
    ring(1000)
print(gc.collect())
