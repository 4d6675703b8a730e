# Sets and frozen sets: operators, methods, errors (elements printed sorted).
a, b = {1, 2, 3}, {3, 4}
print(sorted(a | b), sorted(a & b), sorted(a - b), sorted(a ^ b), sorted(a.union([9], [10])), sorted(a.intersection([1, 2], [2])))
print(sorted(a.difference([1])), sorted(a.symmetric_difference([1, 7])), a.isdisjoint(b), a.isdisjoint([8]), a.issubset([1, 2, 3, 4]), a.issuperset([1]))
print({1} < a, a <= a, a < a, a > {1, 2}, a >= b, a == {3, 2, 1}, a != b, a == frozenset(a), frozenset({1}) < a)
print(1 in a, 9 in a, 9 not in a, len(a), bool(set()), bool({0}), set(), frozenset(), {1}, frozenset({1}), set('a'), {'a'}, {(1, 2)}, {None})
s = set()
print(s.add(1), s, s.add(1), s, s.update([2, 3], (4,)), sorted(s), s.discard(99), s.discard(1), sorted(s), s.remove(2), sorted(s), s.copy() == s, s.clear(), s)
s = {1, 2, 3, 4}
s |= {5}
s &= {1, 2, 5, 9}
s -= {1}
s ^= {2, 7}
print(sorted(s))
s.intersection_update([5, 7, 8])
s.difference_update([5])
s.symmetric_difference_update([1, 2])
print(sorted(s))
one = {42}
print(one.pop(), one)
print(set([1, 2]) == {1, 2}, set('hello') == set('ehlo'), len(set('hello')), sorted({x % 3 for x in range(10)}), {1, 1.0, True}, {True, 1})
f = frozenset([1, 2])
print(f | {3} == {1, 2, 3}, type(f | {3}).__name__, type({3} | f).__name__, hash(f) == hash(frozenset([2, 1])), {f: 'key'}[frozenset([1, 2])], f in {f}, {1, 2} in {f})
print(sorted(a, reverse=True), max(a), min(a), sum(a), list({5}), tuple({5}), sorted({*a, *b}), [x for x in {7}], any(a), all({0, 1}))


class MySet(set):
    pass


m = MySet([1])
print(m, repr(m), type(m | {2}).__name__, type(m.copy()).__name__, m == {1}, MySet())
print(repr({frozenset()}), repr(frozenset({'x'})), {()}, frozenset([()]))
for g in (lambda: a.remove(99), lambda: set().pop(), lambda: {[]}, lambda: a.add([]), lambda: a.add({}), lambda: a | [1], lambda: a + b, lambda: [1] | a,
          lambda: a < [1], lambda: hash(a), lambda: {a}, lambda: a[0], lambda: set(5), lambda: a.nothing, lambda: f.add(1), lambda: a.union(5), lambda: a.add(),
          lambda: a.add(1, 2), lambda: [] in a, lambda: a.update(5), lambda: a - [1], lambda: a & 5, lambda: a(), lambda: frozenset(1), lambda: set(1, 2), lambda: a.remove([]),
          lambda: a.discard([]), lambda: a.pop(1), lambda: a < 5, lambda: a ^ 'x', lambda: -a, lambda: set(x=1), lambda: a.issubset(5), lambda: f | 5):
    try:
        print(g())
    except (TypeError, KeyError, AttributeError) as error:
        print(type(error).__name__ + ':', error)
try:
    for x in a:
        a.add(x + 10)
except RuntimeError as error:
    print(error)
