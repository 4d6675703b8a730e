"""Arguments hold what they are given

While a function runs, its parameter is one more holder. In Python 3.11 it is exactly one more.
"""
# refscope: lesson
import sys


def weigh(thing):
    #: The function has begun. Its parameter `thing` holds the list, and so does the name `box`: {count thing}.
    #: look: thing
    #: ask: printed count of thing What will getrefcount print here?
    print("inside:", sys.getrefcount(thing))
    #: {printed}: the name `box`, the parameter `thing`, and the argument of `getrefcount`.
    #: look: thing


def pass_on(thing):
    weigh(thing)


box = [1, 2]
#: One list, one name, the count {count box}.
#: look: box

weigh(box)
#: The function has returned. Its frame is gone and the parameter with it: {count box}.
#: look: box
#: ask: printed count of box A function that calls that function: what is printed now?

pass_on(box)
#: {printed}: every frame on the way holds it with a parameter of its own.
#: look: box

print("a new list:", sys.getrefcount([]))
#: An object that nobody has named is held only while it is used: {printed}.
