# A WeakValueDictionary keeps no value alive: an entry goes when its value dies.
import weakref


class Song:
    def __init__(self, title):
        self.title = title


library = weakref.WeakValueDictionary()

evening = Song("evening")
morning = Song("morning")
library["e"] = evening
library["m"] = morning
print("songs:", sorted(library))

again = library["e"]
del evening
print("still there, another name holds it:", sorted(library))

del again
print("the last holder has gone:", sorted(library))

print("found:", library.get("e"))
