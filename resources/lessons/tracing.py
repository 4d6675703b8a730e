"""Only the collector frees

PyPy, Jython and IronPython count nothing. What nobody can reach any more stays until the collector
comes, finds all that can be reached, and sweeps the rest away. This lesson runs as PyPy would run it.
"""
# refscope: lesson
# refscope: python tracing
import gc
import weakref


class File:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("closing", self.name)


class Page:
    pass


gc.collect()
file = File("notes")
page = Page()
seen = weakref.ref(page, lambda reference: print("the page is gone"))
#: A file with a finalizer, and a page that is watched. No card has a count: nobody counts here.
#: look: file, page
#: ask: dies Both names go. Who dies at once?

del file, page
print("deleted; still there:", seen() is not None)
#: Nobody. CPython would have closed the file by now. Here both wait for the collection, and the
#: weak reference still finds its page: {printed}.
#: ask: dies Who is freed when the collector runs?

gc.collect()
print("collected")
#: Only the page is free. Its callback was called, and the finalizer of the file, but both after
#: the collection was over: for the file's sake its memory had to stay.

gc.collect()
print("collected again")
#: The second collection has freed the file as well, and nobody had to know of that.

first = File("first")
first.next = File("second")
del first
gc.collect()
print("the first is closed")
#: Who holds goes before what it holds: of a chain of finalizers each collection calls one.

gc.collect()
print("the second is closed")
#: Now the second. Close files yourself, or in a `with` statement: only then do you know when.

last = File("never closed")
print("the end")
#: At the end of the program nothing is collected, and the last finalizer never runs.
