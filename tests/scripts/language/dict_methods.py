# Methods of dict and their errors.
d = {'a': 1, 'b': 2}
print(d, len(d), d['a'], d.get('a'), d.get('z'), d.get('z', 0), 'a' in d, 'z' not in d, 1 in d)
d['c'] = 3
d['a'] = 10
print(d, list(d), list(d.keys()), list(d.values()), list(d.items()), d.keys(), d.values(), d.items())
print(d.pop('b'), d.pop('zz', 'default'), d.popitem(), d, d.setdefault('n', []), d.setdefault('a', 99), d)
print(d.update({'x': 1}), d, d.update([('y', 2), ['z', 3]]), d, d.update(k=5, a=6), d, d.update({'p': 1}, q=2), d)
print(d.copy() == d, d.copy() is d, d.clear(), d, {}, dict(), {} == dict(), bool({}), bool({0: 0}))
print(dict(a=1), dict({'a': 1}), dict([(1, 2), (3, 4)]), dict(zip('ab', [1, 2])), dict({'a': 1}, b=2), dict.fromkeys('ab'), dict.fromkeys([1, 2], 0))
print({1: 'a', 1.0: 'b', True: 'c'}, {(1, 2): 'tuple'}, {None: 1}, {'a': {'b': {'c': 1}}}['a']['b']['c'])
print({'a': 1} | {'b': 2}, {'a': 1, 'b': 1} | {'a': 2}, {**{'a': 1}, 'b': 2, **{'a': 3}}, {'a': 1} == {'a': 1.0})
d = {'a': 1}
d |= {'b': 2}
d |= [('c', 3)]
print(d, list(reversed(d)), sorted(d, reverse=True), max(d), min(d, key=lambda k: -d[k]))
for k in d:
    print(k, end=' ')
for k, v in d.items():
    print(k, v, end=';')
print()
print({k: v * 2 for k, v in d.items()}, {v: k for k, v in d.items()}, {k: d[k] for k in d if d[k] > 1}, [*d], {*d} == set('abc'), (*d,))
print(d.keys() == {'a', 'b', 'c'}, d.keys() & {'a', 'z'}, sorted(d.keys() | {'z'}), sorted(d.keys() - {'a'}), d.items() >= {('a', 1)}, 'a' in d.keys(), 1 in d.values(), ('a', 1) in d.items(), len(d.items()))
view = d.keys()
d['later'] = 4
print(view, len(view), d.keys().isdisjoint({'q'}), sorted(d.keys() ^ {'a', 'q'}))
d['self'] = d
print(d)
del d['self'], d['later']
print(d, d == {'c': 3, 'b': 2, 'a': 1}, d != {}, {'a': 1} == {'a': 2}, d.__contains__('a'), d.__getitem__('a'))
e = {n: n for n in range(20)}
for n in range(0, 20, 3):
    del e[n]
e[0] = 'back'
print(e)
for f in (lambda: d['zz'], lambda: d.pop('zz'), lambda: {}.popitem(), lambda: d[[]], lambda: {[]: 1}, lambda: {{}: 1}, lambda: d.nothing,
          lambda: d + {}, lambda: d < {}, lambda: hash(d), lambda: dict(5), lambda: dict([1]), lambda: dict([(1, 2, 3)]), lambda: dict('ab'),
          lambda: d.update(5), lambda: d.update([1]), lambda: d.get(), lambda: d.get(1, 2, 3), lambda: d(), lambda: {**5}, lambda: d | 5, lambda: d | [('a', 1)],
          lambda: d.pop(), lambda: dict({}, {}), lambda: d.get([]), lambda: [] in d, lambda: d.setdefault(), lambda: d.setdefault([], 1), lambda: dict.fromkeys(5),
          lambda: d.keys()[0], lambda: d.__delitem__('zz'), lambda: d[5], lambda: d[(1, 2)], lambda: d[None], lambda: d.copy(1), lambda: dict(**{1: 2}), lambda: d.items().x, lambda: max({})):
    try:
        print(f())
    except (TypeError, ValueError, KeyError, AttributeError) as error:
        print(type(error).__name__ + ':', error)
try:
    for k in d:
        d[k + 'x'] = 1
except RuntimeError as error:
    print(error)
try:
    for k in d.items():
        d.popitem()
except RuntimeError as error:
    print(error)
