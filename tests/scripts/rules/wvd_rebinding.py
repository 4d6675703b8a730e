# Reassigning a key kills the old weak reference; the old value's death then has no effect.
# Rules: R81 R82
import weakref


class V:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'V({self.name})'

    def __del__(self):
        print('  del', self.name, '- dictionary:', [(k, v.name) for k, v in d.items()])


d = weakref.WeakValueDictionary()
old, new = V('old'), V('new')
d['k'] = old
print('references of old:', weakref.getweakrefcount(old))
d['k'] = new
print('references of old and new:', weakref.getweakrefcount(old), weakref.getweakrefcount(new))
del old
print('still there:', d['k'])
d['k'] = new
print('same value again:', weakref.getweakrefcount(new))
d['k2'] = new
print('two keys:', weakref.getweakrefcount(new), sorted(d.keys()))
print('dropping new')
del new
print('both gone:', list(d))
print('a value that is replaced by its own death')


class Reborn:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        if self.n:
            keep.append(Reborn(self.n - 1))
            d['r'] = keep[-1]


keep = []
x = Reborn(1)
d['r'] = x
del x
print('the entry made in __del__ stays:', d['r'].n, len(d))
keep.clear()
print('end:', len(d))
