"""How the collector works

It takes away the references that come from inside a group. Whoever still has some is held from
outside; what only that group holds is unreachable.
"""
# refscope: lesson
import gc


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


gc.disable()
gc.collect()
gc.freeze()
a = Node("a")
b = Node("b")
c = Node("c")
a.next = b
b.next = a
c.next = a
#: Two nodes in a ring, and a third that leads into it. Everything older was set aside, so that the
#: film shows few objects.
#: look: a, b, c

kept = Node("kept")
kept.next = kept
del a, b, c
#: The names are gone. `c` died at once: nobody held it. The ring holds itself, and so does
#: `kept`, which has a name too.
#: look: kept

found = gc.collect()
#: The collector takes the list of all objects it watches, and copies their counts: each card has a
#: second number, `gc_refs`.
#: film: update_refs

#: Now it goes along every reference from one of these objects to another and subtracts 1 there. What
#: stands at 0 afterwards is held by nobody outside of the list.
#: film: subtract_refs

#: `kept` still has 1: a name outside holds it. What can be reached from such objects is alive; the
#: rest is unreachable.
#: film: move_unreachable

#: The unreachable ones are taken apart: their references are cleared, their counts fall to 0, and
#: they die the ordinary way.
#: film: delete_garbage

#: It found {collected} objects. `kept` has lived through it.
#: look: kept

print("found", found)
gc.unfreeze()
#: No root was ever needed: counts and references are enough. {printed}.
#: look: kept
