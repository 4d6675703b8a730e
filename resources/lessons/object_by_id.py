"""Looking at an object by its id

id() tells where an object is, not that it is still there. A number holds nothing.
"""
# refscope: lesson
import gc
import weakref


class Thing:
    pass


def find(number):
    for each in gc.get_objects():
        if id(each) == number:
            return each
    return None


thing = Thing()
number = id(thing)
#: The id is a plain number: the object's place in memory. It is no reference, the count stays
#: {count thing}.
#: look: thing

found = find(number)
print(found is thing)
#: As long as the object lives, the collector's list of containers has it, and it can be found by
#: its id: {printed}. Now it has {count thing} holders.
#: look: thing
#: ask: dies Both names go. Who dies?

del found, thing
print(find(number))
#: It is gone, the number is still there: {printed}. The next object may get the same place and so
#: the same id.

thing = Thing()
watch = weakref.ref(thing)
del thing
print(watch())
#: A weak reference does know that its object is dead: {printed}. To remember an object without
#: keeping it, use that and not an id.
#: look: watch
