"""__del__ in a cycle, now

Since Python 3.4 objects with __del__ in a cycle are collected like all others: every __del__ runs
while the whole group is still intact.
"""
# refscope: lesson
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, "still sees", self.other.name)


gc.disable()
gc.collect()
a = Node("a")
b = Node("b")
a.other = b
b.other = a
#: Two nodes that hold each other, each with a `__del__` that uses the other one.
#: look: a, b

del a, b
#: Which `__del__` should come first? Either one could need the other node. That is why Python 2
#: did not dare to free such a group.
#: ask: callbacks The collector runs. In which order are they called?

found = gc.collect()
#: They were called in the order in which the nodes were made, and each still saw the other:
#: "{printed}". Only then the group was taken apart.

print("found", found, "garbage", len(gc.garbage))
#: Nothing is left over: {printed}.
