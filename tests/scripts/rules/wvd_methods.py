# setdefault, pop, popitem, update, copy, clear of a WeakValueDictionary.
# Rules: R81 R84 R91 R92
import weakref


class V:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'V({self.name})'


d = weakref.WeakValueDictionary()
a, b, c = V('a'), V('b'), V('c')
print('setdefault new:', d.setdefault('a', a), 'present:', d.setdefault('a', b))
kept = d.setdefault('t', V('temporary'))
print('temporary kept by the caller:', kept, list(d))
del kept
print('and gone:', list(d))
d.update({'b': b}, c=c)
print('update:', list(d.items()))
print('pop:', d.pop('b'), d.pop('zz', 'default'), list(d))
try:
    d.pop('zz')
except KeyError as error:
    print('KeyError', error)
print('popitem:', d.popitem(), list(d))
e = d.copy()
print('copy:', type(e).__name__, list(e.items()), e == d, e is d)
d.clear()
print('cleared:', list(d), list(e))
try:
    d.popitem()
except KeyError as error:
    print('KeyError', error)
d['a'] = a
refs = d.valuerefs()
print('valuerefs:', len(refs), refs[0]() is a, type(refs[0]).__name__)
print('itervaluerefs:', [r() for r in d.itervaluerefs()])
print('union:', sorted((d | {'b': b}).keys()), type(d | {'b': b}).__name__, sorted(({'c': c} | d).keys()))
d |= {'b': b}
print('in place:', sorted(d.keys()))
print('equality:', d == {'a': a, 'b': b}, d == {'a': b}, d != d.copy(), d == 5)
for bad in (lambda: d | [1], lambda: d.update(5), lambda: d.get(), lambda: d['a', 'b'], lambda: weakref.WeakValueDictionary(1), lambda: hash(d)):
    try:
        print(bad())
    except (TypeError, KeyError) as error:
        print(type(error).__name__ + ':', error)
print(dict(d), {**d}, list(zip(d.keys(), d.values())))
