"""Counting beside tracing

There are two ways to find out what is still needed: to count references, or to follow them from the
roots. CPython counts, and follows references only to find cycles.
"""
# refscope: lesson
import gc


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


gc.disable()
gc.collect()
alone = Node("alone")
pair = Node("pair")
pair.twin = Node("twin")
pair.twin.twin = pair
#: One node alone, and two that hold each other. Both names lead somewhere.
#: look: alone, pair
#: ask: dies Both names go. Who dies at once?

del alone, pair
#: Counting sees at once that nobody holds the first: {printed}. Of the pair each still has a count of
#: 1, and counting can say no more.

print("now the collector")
#: To follow all references from the names shows that nothing leads to the pair. For that one has to go
#: through all that lives, and knows it late.
#: ask: dies Who dies when it runs?

gc.collect()
#: CPython does both: what can be counted goes at once, and now and then the collector looks among
#: containers for groups that hold only themselves. It found {collected} objects.

gc.collect()
print("nothing left")
#: A second collection found {collected}. Other Pythons, such as PyPy, only trace: there "gone" would
#: come at another time, as the next lesson shows. Do not rely on the moment.
