"""Parent and child

A child that knows its parent makes a cycle. With a weak reference back to the parent there is none,
and everything dies at once.
"""
# refscope: lesson
import gc
import weakref


class Parent:
    def __init__(self):
        self.children = []

    def __del__(self):
        print("the parent is gone")


class Child:
    pass


gc.disable()
parent = Parent()
child = Child()
child.parent = parent
parent.children.append(child)
#: The parent holds its list, the list the child, the child the parent: a cycle. The parent's count
#: is {count parent}.
#: look: parent, child

del child
#: ask: dies The name parent is the last way in. It is deleted; the collector is off. Who dies?
#: The child is held by the list alone.
#: look: parent

del parent
#: Nobody: each one in the cycle is held by another one in it.

print("collected:", gc.collect())
#: Only the collector could free them. It found {collected}: parent, list and child.

parent = Parent()
child = Child()
child.parent = weakref.ref(parent)
parent.children.append(child)
#: The same family, but the way back is weak. The parent's count is {count parent}: just the name.
#: look: parent, child
#: ask: dies Again both names go. Who dies?

del child
del parent
#: With its last name the parent died, then its list, then the child. No collector was needed.

print("collected:", gc.collect())
#: It found {collected}: nothing was left for it. The one who owns holds strongly; the way back is weak.
