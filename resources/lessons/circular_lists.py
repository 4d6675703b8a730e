"""Circular lists and [...]

A list can contain itself. Python prints [...] where it comes round again, and counting alone never
frees it.
"""
# refscope: lesson
import gc

gc.disable()
loop = ["a"]
loop.append(loop)
#: The list's second place holds the list itself. Its count is {count loop}: the name and that place.
#: look: loop
#: ask: printed What is printed for a list that contains itself?

print(loop)
#: {printed}: where it would begin again, Python writes `[...]`.
#: look: loop

left = [1]
right = [2]
left.append(right)
right.append(left)
print(left)
#: Two lists, each the last item of the other: {printed}.
#: look: left, right

print(left[1][1] is left)
#: Twice around is where it began: {printed}.
#: look: left, right
#: ask: dies All three names go. Who dies?

del loop, left, right
#: Nobody. Each list is still held by a list. No name leads to them any more.

found = gc.collect()
#: The collector found {collected} lists that nobody outside holds, and freed them.

print("found", found)
#: They are gone: {printed}.
