"""Resurrection

A __del__ can hand the dying object to someone. Then it lives on, and its __del__ is not called a
second time.
"""
# refscope: lesson
import weakref

shelter = []


class Phoenix:
    def __del__(self):
        #: The count has fallen to 0 and `__del__` is called. For that long the parameter `self` holds the bird.
        #: look: self
        shelter.append(self)
        #: The list has taken it: its count is {count self}.
        #: look: self
        print("not yet")


bird = Phoenix()
watch = weakref.ref(bird)
#: A bird, and a weak reference to see what becomes of it.
#: look: bird, watch
#: ask: dies The name goes. Who dies?

del bird
#: It was about to die, and did not: {count shelter[0]} reference is left, from the list. The weak
#: reference still finds it.
#: look: shelter, watch

print(watch() is shelter[0])
#: {printed}: it is the same object.
#: look: watch
#: ask: printed The shelter is emptied. What is printed before the next stop?

shelter.clear()
print("empty")
#: Only "{printed}": this time it went without a word. Python calls `__del__` once for each object
#: and remembers that it did.
#: look: watch
