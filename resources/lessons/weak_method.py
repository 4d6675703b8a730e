"""A bound method dies at once

A method taken from an object is a small object of its own, made for that moment. Held weakly it is
gone at once; WeakMethod holds the object and the function instead.
"""
# refscope: lesson
import weakref


class Bell:
    def ring(self):
        print("rings")


bell = Bell()
held = bell.ring
#: `bell.ring` makes a bound method: a new object that holds the bell and the function. While
#: it has a name it lives.
#: look: held, bell

weak = weakref.ref(held)
print(weak() is held)
#: A weak reference to it works as long as it is held by someone else: {printed}.
#: look: weak, held
#: ask: printed A weak reference is made to bell.ring without a name for it. What does it give?

lost = weakref.ref(bell.ring)
print(lost())
#: {printed}: the bound method was made, and died when the statement was done. The bell is alive;
#: that does not help.
#: look: lost

method = weakref.WeakMethod(bell.ring)
method()()
#: `WeakMethod` refers weakly to the bell and to the function, and makes a bound method whenever it
#: is asked: "{printed}".
#: look: method, bell

del held
del bell
#: It does not keep the bell alive.

print(method())
#: And now it gives {printed}.

callback = weakref.ref(lambda: 0)
print(callback())
#: A lambda held only weakly fares no better: {printed}.
