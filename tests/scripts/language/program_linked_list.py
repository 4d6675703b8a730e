# A small program: a list linked weakly backwards.
import gc, weakref
class Node:
    __slots__ = ('value', 'next', '_prev', '__weakref__')
    live = 0
    def __init__(self, value, prev=None):
        self.value = value; self.next = None; self.prev = prev
        if prev is not None: prev.next = self
        Node.live += 1
    @property
    def prev(self): return self._prev() if self._prev else None
    @prev.setter
    def prev(self, n): self._prev = weakref.ref(n) if n is not None else None
    def __del__(self): Node.live -= 1
    def __iter__(self):
        n = self
        while n: yield n.value; n = n.next
    def __repr__(self): return f'{type(self).__name__}({self.value!r}, prev={self.prev and self.prev.value})'
head = Node(0); tail = head
for i in range(1, 5): tail = Node(i, tail)
print(list(head), tail, tail.prev.prev, Node.live)
del head; print(Node.live, tail.prev); del tail; print(Node.live, gc.collect())
try: Node(1).extra = 2
except AttributeError as e: print(e)
