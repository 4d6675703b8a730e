"""A cycle, DEBUG_LEAK and gc.garbage

With gc.DEBUG_LEAK the collector keeps what it finds in gc.garbage, to be looked at. In Python 3 that
is a choice; the lesson after this one shows what Python 2.7 did.
"""
# refscope: lesson
import gc


class Graph:
    def __init__(self, name):
        self.name = name
        self.other = None

    def set_next(self, other):
        self.other = other

    def __repr__(self):
        return "Graph(%s)" % self.name

    def __del__(self):
        print("(Deleting %s)" % self.name)


gc.collect()
gc.set_debug(gc.DEBUG_LEAK)
one = Graph("one")
two = Graph("two")
three = Graph("three")
one.set_next(two)
two.set_next(three)
three.set_next(one)
#: Three nodes in a ring, and a name for each: every count is {count one}.
#: look: one, two, three
#: ask: dies Two of the three names go. Who dies?

two = three = None
gc.collect()
#: From the name that is left everything can be reached. The collector found {collected}.
#: look: one
#: ask: callbacks The last name goes and the collector runs. In which order does it call the finalizers?

one = None
gc.collect()
#: It called all three finalizers. But the nodes are not gone: DEBUG_LEAK tells the collector to put
#: what it finds into the list `gc.garbage`.
#: look: gc.garbage[0]

print(gc.garbage)
#: There they are: {printed}.
#: look: gc.garbage[0]

gc.garbage[0].set_next(None)
#: The ring is cut, but each node has a place in the list of garbage as well.
#: look: gc.garbage[0]
#: ask: dies The list of garbage is emptied. Which nodes die?

del gc.garbage[:]
#: All of them, and nothing was printed: their finalizers had been called already, and each is called
#: only once.

gc.set_debug(0)
print("end")
#: In Python 3 a finalizer in a cycle is no obstacle. Without DEBUG_LEAK the nodes would have been
#: freed at once.
