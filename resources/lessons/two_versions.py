"""Two versions, two answers

A callback and a __del__ for the same object: in Python 2.7 the callback came first, in Python 3 it
comes second. And a resurrected object lost its weak references.
"""
# refscope: lesson
# refscope: python 2.7
import weakref

shelter = []


class Node(object):
    def __del__(self):
        print "__del__"


class Phoenix(object):
    def __del__(self):
        print "not yet"
        shelter.append(self)


def callback(ref):
    print "callback"


node = Node()
ref = weakref.ref(node, callback)
#: This is Python 2.7. An object with a `__del__`, and a weak reference with a callback.
#: look: node, ref
#: ask: callbacks The name goes. What is called first?

del node
#: The callback came first: in 2.7 weak references were cleared before `__del__` ran. Python 3
#: calls `__del__` first, while the weak reference still finds the object.
#: look: ref

bird = Phoenix()
watch = weakref.ref(bird)
#: A bird whose `__del__` hands it to a list.
#: look: bird, watch

del bird
#: It lives on in the list, but the weak reference was cleared before: it finds nothing any more.
#: look: shelter, watch
#: ask: printed The shelter is emptied. What is printed?

shelter.pop()
print "popped"
#: In 2.7 `__del__` was called again, and again it saved itself. Python 3 would have called it only
#: once.
#: look: shelter

del Phoenix.__del__
shelter.pop()
print "done"
#: Without `__del__` it could go. What a program relies on here should be tried in each version it
#: runs in.
