# weakref.finalize tidies up behind an object: once, and without keeping it alive.
import weakref


class Folder:
    def __init__(self, name):
        self.name = name


def sweep(name):
    print("swept:", name)


letters = Folder("letters")
tidy = weakref.finalize(letters, sweep, "letters")
print("waiting:", tidy.alive)

del letters
print("waiting:", tidy.alive)

photos = Folder("photos")
early = weakref.finalize(photos, sweep, "photos")
early()
print("called by hand, and not again when the folder dies")
del photos

notes = Folder("notes")
late = weakref.finalize(notes, sweep, "notes")
print("the end of the script calls what still waits")
