"""What Refscope shows

A tour in a few minutes: names, objects and counts, a weak reference, an object that dies, and two
that only the collector can free.
"""
# refscope: lesson
import gc
import weakref


class Image:
    def __init__(self, name):
        self.name = name


def goodbye(ref):
    print("goodbye")


gc.disable()
#: Each stop of a lesson is a moment of a real run: left the code, here the objects. Page Down
#: goes to the next stop, Page Up back. You can go back at any time: nothing runs twice.

sunset = Image("sunset.png")
#: The name `sunset` refers to an object: {sunset}. The number on its card says how many
#: references hold it, its reference count. One name does: it is {count sunset}.
#: look: sunset

also = sunset
#: `also = sunset` copies nothing. A second name holds the same object; the count is
#: {count sunset}.
#: look: sunset

watch = weakref.ref(sunset, goodbye)
#: A weak reference is dashed: it can find the object, but does not hold it. The count is still
#: {count sunset}. The bell stands for a callback that is called when the object dies.
#: look: watch, sunset
#: ask: dies Now the name sunset is deleted. Who dies?

del sunset
#: `del` took away a name, and the count fell to {count also}. The object lives on: `also` holds it.
#: look: also
#: ask: dies And now the name also is deleted. Who dies?

del also
#: Nothing held the image any more: it died at once, the weak reference was cleared, and its
#: callback printed "{printed}". The dead stay a while as ghosts, so that you see who is missing.
#: look: watch

left = Image("left.png")
right = Image("right.png")
left.next = right
right.next = left
second = weakref.ref(left)
#: Two images that hold each other: each has a name and its neighbour, so both counts are
#: {count left}.
#: look: left, right
#: ask: dies Both names are deleted. Who dies?

del left, right
#: Nobody can reach them any more, yet each keeps the other's count at 1. Counting alone never
#: frees a cycle.
#: look: second

found = gc.collect()
#: The collector subtracts the references from inside: what is left with 0 is held by nobody
#: outside.
#: film: subtract_refs

#: It found {collected} unreachable objects and took them apart. The weak reference is cleared.
#: look: second

print("found", found)
#: That was the tour. The cross at the right leaves the lesson: then select an object and the
#: inspector says who holds it and why it is alive; type Python into the console; step through
#: every single event. Script > Lessons has the next lessons.
