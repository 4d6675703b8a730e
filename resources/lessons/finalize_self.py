"""finalize(self, self.close) never runs

A finalizer holds its function and arguments. If these hold the object, it cannot die before the
program ends.
"""
# refscope: lesson
import gc
import weakref


class File:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, self.close)

    def close(self):
        print("closed", self.name)


def close(name):
    print("closed", name)


class Better:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, close, name)


file = File("a.txt")
#: The bound method `self.close` holds the file, and the finalizer holds the bound method. The count
#: is {count file}: the name and that method.
#: look: file
#: ask: dies The name file goes, and the collector runs. Which of them dies?

watch = weakref.ref(file)
del file
gc.collect()
#: The file is alive. Its own finalizer keeps it, and that waits for its death.
#: look: watch

print("alive:", watch() is not None)
#: {printed}. It will be closed when the program ends, not before.
#: look: watch

better = Better("b.txt")
#: A function that does not know the object, with the name as its argument: the count is
#: {count better}.
#: look: better
#: ask: printed The name better goes. What is printed?

del better
#: It ran at once: {printed}.
