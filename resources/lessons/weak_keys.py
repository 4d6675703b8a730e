"""A WeakKeyDictionary

It notes something about objects that belong to others, without keeping them alive: the entry goes
with its key.
"""
# refscope: lesson
import weakref


class User:
    def __init__(self, name):
        self.name = name


notes = weakref.WeakKeyDictionary()
ada = User("Ada")
bob = User("Bob")
notes[ada] = ["likes tea"]
notes[bob] = ["owes a book"]
#: The keys are held weakly, the values strongly. Ada has {count ada} reference.
#: look: notes, ada

owed = notes[bob]
#: The value of Bob's entry has a second holder now: {count owed}, the dictionary and the name.
#: look: owed
#: ask: dies Both users go. Who dies?

del ada, bob
#: Both keys died and their entries with them. The value of the first entry died too; the value of
#: the second has a name and lives on.
#: look: notes, owed

print(len(notes), owed)
#: Entries that are left, and the value that was kept: {printed}.
#: look: owed
