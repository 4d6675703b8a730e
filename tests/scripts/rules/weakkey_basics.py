# A WeakKeyDictionary drops an entry when its key dies.
# Rules: R93 R95
import weakref


class K:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'K({self.name})'

    def __del__(self):
        print('  del', self.name)


d = weakref.WeakKeyDictionary()
a, b = K('a'), K('b')
d[a] = 1
d[b] = 'two'
print(len(d), d[a], d.get(b), a in d, K('z') in d, list(d.items()), list(d), list(d.values()))
print(d.setdefault(a, 99), d.pop(b), d.pop(b, 'default'), len(d))
del a
print('after:', len(d), list(d))
d[K('temporary')] = 1
print('temporary:', len(d))
d[b] = [b]
del b
print('value owns its key:', len(d), list(d))
d.clear()
print('cleared', len(d), repr(d)[:18])
for key in (5, 'text', [], None):
    print(key in d, end=' ')
    try:
        d[key] = 1
    except TypeError as error:
        print(error)
missing = K('missing')
for f in (lambda: d[5], lambda: d.get('x'), lambda: d.pop([]), lambda: d.setdefault(None), lambda: d[missing]):
    try:
        f()
    except TypeError as error:
        print(error)
    except KeyError as error:
        print('KeyError', type(error.args[0]).__name__)
k = K('k')
d = weakref.WeakKeyDictionary({k: 1})
e = d.copy()
print(type(e).__name__, dict(e), d == e, [r() for r in d.keyrefs()], (d | {k: 2})[k])
try:
    weakref.WeakKeyDictionary().popitem()
except KeyError as error:
    print('KeyError', error)
