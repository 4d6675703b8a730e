# Callbacks of several objects: by the age of their first callbacks, and the first one last.
import gc
import weakref


class Node:
    pass


def note(name):
    return lambda reference: log.append(name)


log = []
gc.collect()
a, b, c = Node(), Node(), Node()
references = [weakref.ref(b, note('b')), weakref.ref(a, note('a')), weakref.ref(c, note('c')),
              weakref.ref(a, note('second of a'))]
del a, b, c
gc.collect()
print(log)
log.clear()
a, b = Node(), Node()
a.next = b
references = [weakref.ref(a, note('holder')), weakref.ref(b, note('held'))]
del a, b
gc.collect()
print(log)
log.clear()
calls = []
a, b, c = Node(), Node(), Node()
references = [weakref.ref(a, log.append), weakref.ref(b, note('python')),
              weakref.ref(c, log.append)]
del a, b, c
gc.collect()
print(['c' if entry is references[2] else 'a' if entry is references[0] else entry
       for entry in log])
