"""A WeakSet

A set of objects that belong to others: who dies leaves it.
"""
# refscope: lesson
import weakref


class Listener:
    def __init__(self, name):
        self.name = name


listeners = weakref.WeakSet()
ear = Listener("ear")
eye = Listener("eye")
listeners.add(ear)
listeners.add(eye)
listeners.add(eye)
#: Two are in the set; adding one twice changes nothing. The set does not count: {count ear} and
#: {count eye}.
#: look: listeners, ear, eye
#: ask: printed One goes, then the size of the set is printed. What is it?

del ear
print(len(listeners))
#: {printed} is left. Nobody had to sign off.
#: look: listeners

print([each.name for each in listeners])
#: While the set is gone through, the one that is looked at is held, so it cannot die in the middle:
#: {printed}.
#: look: listeners

del eye
print(len(listeners))
#: And now {printed}.
#: look: listeners
