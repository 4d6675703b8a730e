"""Generations, and why garbage waits

New objects are looked at often, old ones seldom. Garbage that has grown old waits until its own
generation is collected.
"""
# refscope: lesson
import gc
import weakref


class Node:
    pass


gc.disable()
gc.collect()
node = Node()
node.me = node
watch = weakref.ref(node)
#: A new object belongs to the youngest generation: {generation node}.
#: look: node, watch

gc.collect(0)
#: Generation 0 was collected. The node has a name and survived, so it has moved up to
#: generation {generation node}.
#: look: node

gc.collect(1)
#: And once more: it is in generation {generation node} now, that of the old.
#: look: node

del node
#: The name goes. The node holds itself and is garbage from now on.
#: look: watch
#: ask: dies The youngest generation is collected. Who dies?

gc.collect(0)
#: Not the node: it is in generation 2, and nobody looked there.
#: look: watch

print("alive:", watch() is not None)
#: {printed}. Garbage does no harm but it takes room, and a young collection is quick because it
#: looks only at the young.
#: look: watch
#: ask: dies Now all generations are collected. Who dies?

gc.collect()
print("alive:", watch() is not None)
#: {printed}. `gc.collect()` without a number collects everything.
#: look: watch
