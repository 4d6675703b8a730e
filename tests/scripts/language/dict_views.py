# Views of dicts: live, set operations, comparison, iteration.
d = {'a': 1, 'b': 2}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), len(v), len(i))
d['c'] = 3
print(k, v, i, list(reversed(k)), list(reversed(d.values())), list(reversed(i)))
print('a' in k, 1 in v, ('a', 1) in i, ('a', 2) in i, 'z' in k, 5 in i)
print(sorted(k & {'a', 'x'}), sorted(k | ['x']), sorted(k - ['a']), sorted(k ^ {'a', 'x'}), sorted(i & {('a', 1)}), sorted({'a', 'q'} & k))
print(k == {'a', 'b', 'c'}, k == d.keys(), i == d.items(), v == d.values(), k < {'a', 'b', 'c', 'd'}, k <= {'a'}, k > {'a'}, k.isdisjoint(['z']), i.isdisjoint([]))
print(k.mapping == d, type(k).__name__, type(v).__name__, type(i).__name__, isinstance(k, object))
for key, value in i:
    print(key, value, end=' ')
print()
print({**d, 'z': 26}, dict(i), list(map(lambda p: p[0] * p[1], i)), max(v), sum(v), sorted(v, reverse=True), min(k), dict(zip(v, k)))
a, b, c = k
print(a, b, c, *v)
it = iter(k)
print(next(it), next(it), list(it), list(it))
it = iter(d.items())
del d['b']
try:
    next(it)
except RuntimeError as error:
    print(error)
d.clear()
print(k, v, i, bool(k), len(i))
for f in (lambda: k[0], lambda: v[0], lambda: k + k, lambda: k.add(1), lambda: hash(k), lambda: hash(v) is not None, lambda: v & v, lambda: k < 5, lambda: v < v, lambda: i - 5, lambda: k & 5, lambda: {[]} & k, lambda: d.keys(1)):
    try:
        print(f())
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
