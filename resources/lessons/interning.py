"""Interning: one object for equal values

Small numbers and many short strings exist only once. That is why their counts are large and why "is"
sometimes seems to work for values.
"""
# refscope: lesson
# refscope: show atoms
import sys

small = 3
also = 1 + 2
print(small is also)
#: The number 3 exists once, whoever computes it: {printed}. Both names refer to the same object. It
#: is older than the program and shared by all of it, so it is written beside the names and has no
#: card.

large = int("1000")
again = int("1000")
print(large is again)
#: A large number is made anew each time: {printed}. These are two objects with the same value.
#: look: large, again

word = "sun"
other = "".join(["s", "u", "n"])
print(word == other, word is other)
#: A string that was put together is a new object, even if an equal one exists: {printed}.
#: look: other

other = sys.intern(other)
print(word is other)
#: `sys.intern` gives the one that is kept for all: {printed}. The new one is not needed any more.
#: Names of variables and attributes are interned by themselves.

print(sys.getrefcount(3) > 100)
#: More than a hundred, {printed}: the whole interpreter uses that 3, and in Python 3.11 its count
#: begins at a billion, so that it never goes. Such a number says nothing about your program. Compare
#: values with `==`.
