# Callbacks of one object run newest first, references and proxies mixed.
# Rules: R51 R61 R62
import weakref


class T:
    pass


class MyRef(weakref.ref):
    pass


def saying(text):
    def callback(reference):
        print(' ', text, type(reference).__name__)
    return callback


t = T()
refs = [weakref.ref(t, saying('first')),
        weakref.proxy(t, saying('second')),
        weakref.ref(t),
        MyRef(t, saying('third')),
        weakref.proxy(t),
        weakref.ref(t, saying('fourth'))]
print('one object, four callbacks')
del t
print('dead:', [r() if issubclass(type(r), weakref.ref) else '-' for r in refs])

print('one callback for many objects')
log = []
items = [T() for _ in range(3)]
refs = [weakref.ref(item, lambda r, n=n: log.append(n)) for n, item in enumerate(items)]
item = None
items.clear()
print(log)

print('the argument is the reference')
t = T()
r = weakref.ref(t, lambda reference: print('  same object:', reference is r, reference()))
t = None
print('a callback shared by two references')
t = T()
seen = []
one = weakref.ref(t, seen.append)
two = weakref.ref(t, seen.append)
del t
print(seen[0] is two, seen[1] is one, len(seen))
