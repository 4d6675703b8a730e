"""Callback before or after __del__

When the count falls to 0, __del__ is called first and callbacks afterwards. When the collector finds
an object, it is the other way round.
"""
# refscope: lesson
import gc
import weakref


class Node:
    def __del__(self):
        print("__del__")


def callback(ref):
    print("callback")


gc.disable()
node = Node()
ref = weakref.ref(node, callback)
#: An object with a `__del__`, and a weak reference with a callback.
#: look: node, ref
#: ask: callbacks The name goes: the count falls to 0. What is called first?

del node
#: First `__del__`, while the weak reference still found the object; then the reference was cleared
#: and its callback called.
#: look: ref

node = Node()
node.me = node
ref = weakref.ref(node, callback)
#: The same, but this node refers to itself. Its count is {count node}.
#: look: node, ref

del node
#: Nobody can reach it, and it lives: its own attribute holds it. It waits for the collector.
#: look: ref
#: ask: callbacks The collector runs. What is called first?

gc.collect()
#: First the callback. The collector clears all weak references to what it has found before it lets
#: any `__del__` run, so that nobody gets hold of an object that is being taken apart.
#: look: ref

print("end")
#: Two ways to die, two orders. Do not rely on either.
