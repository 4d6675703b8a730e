"""Four instead of three

In Python 2.7 a function call held its argument twice: once on the caller's stack and once as the
parameter. Python 3.11 moves it instead.
"""
# refscope: lesson
# refscope: python 2.7
import sys


def weigh(thing):
    #: This is Python 2.7. Inside the function the list has the count {count thing}: the name, the
    #: parameter, and the caller, which still has it on its stack.
    #: look: thing
    #: ask: printed count of thing What will getrefcount print here?
    print "inside: %d" % sys.getrefcount(thing)
    #: {printed}: with the argument of `getrefcount` itself.
    #: look: thing


box = [1, 2]
#: One list, one name: {count box}.
#: look: box

print "outside: %d" % sys.getrefcount(box)
#: Outside it is the same as in Python 3: {printed}, the name and the argument.
#: look: box

weigh(box)
#: The function has returned: {count box}. In Python 3.11 the caller hands its reference over to the
#: parameter. There the same function prints 3.
#: look: box
