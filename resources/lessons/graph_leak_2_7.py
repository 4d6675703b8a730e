"""The same cycle in Python 2.7

In Python 2.7 a cycle of objects with __del__ was not freed at all: the collector put them into
gc.garbage and left the rest to you.
"""
# refscope: lesson
# refscope: python 2.7
import gc


class Graph(object):
    def __init__(self, name):
        self.name = name
        self.other = None

    def set_next(self, other):
        self.other = other

    def __repr__(self):
        return "Graph(%s)" % self.name

    def __del__(self):
        print "(Deleting %s)" % self.name


gc.collect()
one = Graph("one")
two = Graph("two")
three = Graph("three")
one.set_next(two)
two.set_next(three)
three.set_next(one)
#: The ring from the lesson before, with the same `__del__`. This time nothing was said to `gc`.
#: look: one, two, three
#: ask: dies All names go and the collector runs. Who dies?

one = two = three = None
gc.collect()
#: It found the nodes and freed none. Which `__del__` should come first it could not know, so it called
#: none, and put the nodes into `gc.garbage`.
#: look: gc.garbage[0]

print gc.garbage
#: {printed}.
#: look: gc.garbage[0]

gc.garbage[0].set_next(None)
#: We know better: the ring is cut by hand.
#: look: gc.garbage[0]
#: ask: callbacks The list of garbage is emptied. In which order are their finalizers called?

del gc.garbage[:]
#: Now counting does the rest, node after node. In Python 3.4 and later the collector calls all
#: finalizers first and frees the ring then.

print gc.collect()
#: Nothing is left: {printed}.
