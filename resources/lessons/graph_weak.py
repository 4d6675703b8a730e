"""The graph that uses weak references

The same ring of nodes, but the node that closes it refers weakly. Then there is no cycle, and nothing
has to be collected.
"""
# refscope: lesson
import gc
import weakref


class Graph:
    def __init__(self, name):
        self.name = name
        self.other = None

    def __del__(self):
        print("(Deleting %s)" % self.name)

    def set_next(self, other):
        self.other = other

    def chain(self):
        node = self
        while node is not None:
            yield node
            node = node.other


class WeakGraph(Graph):
    def set_next(self, other):
        seen = self in other.chain()
        self.other = weakref.proxy(other) if seen else other


gc.disable()
one = WeakGraph("one")
two = WeakGraph("two")
three = WeakGraph("three")
one.set_next(two)
two.set_next(three)
#: A chain so far: one leads to two, two to three, by strong references.
#: look: one, two, three

three.set_next(one)
#: The last link would close the ring. `WeakGraph` notices that and takes a proxy: the count of the
#: first node stays {count one}.
#: look: three, one
#: ask: dies The names two and three go. Who dies?

two = three = None
#: Nobody: each is held by the node before it.
#: look: one
#: ask: callbacks Now the last name goes. In which order are their finalizers called?

one = None
#: The first one fell, and with it the next and the next. No collector was needed.

print("collected:", gc.collect())
#: {printed}.
