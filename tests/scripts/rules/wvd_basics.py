# A WeakValueDictionary drops an entry when its value dies.
# Rules: R81 R84 R89 R91
import weakref


class V:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'V({self.name})'

    def __del__(self):
        print('  del', self.name)


d = weakref.WeakValueDictionary()
a, b = V('a'), V('b')
d['a'] = a
d['b'] = b
print(len(d), 'a' in d, 'z' in d, d['a'], d.get('b'), d.get('z'), d.get('z', 'default'))
print(list(d), list(d.keys()), list(d.values()), list(d.items()), sorted(d), bool(d))
print('weak references of a:', weakref.getweakrefcount(a))
del a
print('after:', len(d), 'a' in d, list(d.items()))
d['temporary'] = V('temporary')
print('temporary never stays:', list(d))
for key in ('a', 'zzz'):
    try:
        d[key]
    except KeyError as error:
        print('KeyError', error, error.args)
try:
    del d['a']
except KeyError as error:
    print('KeyError', error)
del d['b']
print('entry deleted, value alive:', b, len(d))
d['b'] = b
b = None
print('rebound:', len(d), bool(d))
print(repr(d), type(d).__name__)
c = V('c')
d = weakref.WeakValueDictionary(c=c)
e = weakref.WeakValueDictionary({'x': c})
f = weakref.WeakValueDictionary([('y', c)])
print(dict(d), dict(e), dict(f), weakref.getweakrefcount(c))
del c
print(dict(d), dict(e), dict(f))
