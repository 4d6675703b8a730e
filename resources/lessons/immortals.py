"""Immortal objects

Since Python 3.12 some objects are never freed, and nobody counts who holds them: None, True, small
numbers, and many strings.
"""
# refscope: lesson
# refscope: python 3.12
# refscope: show atoms
import sys


class Thing:
    pass


thing = Thing()
nothing = None
number = 7
#: This is Python 3.12. The instance has a count: {count thing}. Nobody counts who holds `None` and
#: the small number: they are immortal. They are written beside the names and have no cards.
#: look: thing

print(sys.getrefcount(None))
#: Asked for, the count of `None` is {printed}: a sign that stands for "for ever".

many = [None] * 1000
print(sys.getrefcount(None))
#: A thousand more references change nothing: {printed}. There is nothing to count, which saves time
#: and lets several interpreters share these objects.

others = [thing] * 3
#: Ordinary objects are counted as ever: {count thing}.
#: look: thing
