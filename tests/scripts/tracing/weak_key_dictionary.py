# Entries of a WeakKeyDictionary and of a WeakSet stay until the collection.
import gc
import weakref


class Key:
    def __init__(self, name):
        self.name = name


colours = weakref.WeakKeyDictionary()
seen = weakref.WeakSet()
gc.collect()
for name in ('a', 'b'):
    key = Key(name)
    colours[key] = name
    seen.add(key)
print(len(colours), len(seen), sorted(key.name for key in seen))
gc.collect()
print(len(colours), len(seen), sorted(key.name for key in seen))
del key
print(len(colours), len(seen))
gc.collect()
print(len(colours), len(seen))
