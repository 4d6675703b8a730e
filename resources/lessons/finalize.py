"""A finalizer tidies up

weakref.finalize calls a function when an object has died: once, and without keeping it alive.
"""
# refscope: lesson
import weakref


class Folder:
    def __init__(self, name):
        self.name = name


def sweep(name):
    print("swept", name)


letters = Folder("letters")
tidy = weakref.finalize(letters, sweep, "letters")
#: The finalizer knows the folder weakly and remembers what to call with what. The folder has
#: {count letters} reference.
#: look: letters, tidy

weakref.finalize(letters, print, "also this")
#: A second one without a name. It need not be kept: it lives until it has been called.
#: look: letters
#: ask: callbacks The folder goes. In which order are they called?

del letters
#: The one made last was called first. The last line was "{printed}".
#: look: tidy

print(tidy.alive)
#: It has done its work: alive is {printed}.
#: look: tidy

photos = Folder("photos")
early = weakref.finalize(photos, sweep, "photos")
early()
#: Called by hand: {printed}. It will not be called again.
#: look: photos
#: ask: dies The folder goes. Who dies?

del photos
#: The folder died; nothing was printed this time.

last = Folder("notes")
late = weakref.finalize(last, sweep, "notes")
print("the end")
#: This folder is still alive when the script ends. Then Python calls what still waits: that is
#: printed behind "{printed}".
#: look: last, late
