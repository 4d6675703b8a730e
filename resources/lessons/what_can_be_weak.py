"""What can be weakly referenced

Instances, functions, classes, sets and more can; numbers, strings, tuples, lists and dictionaries
cannot, but classes derived from list or dict can.
"""
# refscope: lesson
# refscope: show functions
import weakref


class Thing:
    pass


class Slim:
    __slots__ = ("name",)


class List(list):
    pass


def can(target):
    try:
        weakref.ref(target)
    except TypeError as error:
        print(error)
        return False
    return True


thing = Thing()
ref = weakref.ref(thing)
#: An instance of an ordinary class has room for a list of its weak references.
#: look: thing

plain = [1, 2]
print(can(plain))
#: A list has no such room. The attempt raised a TypeError; `can` gave back {printed}.
#: look: plain

own = List([1, 2])
print(can(own))
#: An instance of a class derived from `list` does: {printed}.
#: look: own

slim = Slim()
print(can(slim))
#: With `__slots__` an instance has only the room that is named there, and none for weak references:
#: {printed}. The name `__weakref__` among the slots would give it that.
#: look: slim

print(can("text"), can(7), can((1, 2)))
#: Strings, numbers and tuples: {printed}.

print(can(can), can(Thing), can({1, 2}))
#: Functions, classes and sets: {printed}.
