# sorted, sort, min, max: keys, stability, reverse, comparisons used.
data = [('b', 2), ('a', 2), ('c', 1), ('a', 1)]
print(sorted(data), sorted(data, key=lambda p: p[1]), sorted(data, key=lambda p: p[1], reverse=True), sorted(data, key=lambda p: (-p[1], p[0])))
print(sorted('banana'), sorted({'b': 1, 'a': 2}), sorted([3, 1.5, True, 2]), sorted(['b', 'B', 'a', 'A']), sorted([[2], [1, 5], []]), sorted([(1, 'z'), (1, 'a')]))
print(max(data), min(data), max(data, key=lambda p: p[1]), min(data, key=lambda p: p[1]), max('a', 'b'), max([1, 3, 3.0]), min([0, False]), max(1, True), max({'x': 1, 'y': 0}), max([], default=None), max(3, 1, 2, key=lambda x: -x))


class N:
    log = []

    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        N.log.append((self.v, other.v))
        return self.v < other.v

    def __repr__(self):
        return str(self.v)


def watch(values, **kw):
    N.log.clear()
    result = sorted([N(v) for v in values], **kw)
    print(result, N.log)


watch([3, 1, 2])
watch([1, 2, 3])
watch([3, 2, 1])
watch([2, 1, 2, 1])
watch([5, 3, 4, 1, 2])
watch([1, 1, 1])
watch([3, 1, 2], reverse=True)
watch([1])
watch([2, 9, 4, 7, 5, 3, 6, 8, 1])
l = [5, 2, 9, 1]
print(l.sort(), l, l.sort(reverse=True), l)
l = ['bb', 'a', 'ccc']
l.sort(key=len, reverse=True)
print(l)
calls = []
sorted([3, 1, 2], key=lambda x: calls.append(x) or x)
print(calls, list(reversed(sorted([1, 3, 2]))))
big = [(i * 7919) % 1000 for i in range(1000)]
print(sorted(big) == list(range(1000)), sorted(big, reverse=True)[:5], sorted(big, key=lambda x: x % 10)[:12])
stable = sorted([(i % 3, i) for i in range(20)], key=lambda p: p[0])
print(stable)
for f in (lambda: sorted([1, 'a']), lambda: sorted([None, 1]), lambda: sorted([{}, {}]), lambda: sorted([1, 2], key=lambda x: None), lambda: max([None, 1]), lambda: sorted([3, 1], key=lambda x: 1 / 0), lambda: [1, 'a'].sort(reverse=True), lambda: sorted([object(), object()])):
    try:
        print(f())
    except (TypeError, ZeroDivisionError) as error:
        print(error)


def mutate():
    m = [3, 1, 2]

    def key(x):
        m.append(x)
        return x
    m.sort(key=key)


def empty_inside():
    m = [3, 1, 2]
    m.sort(key=lambda x: print(m, end=' ') or x)
    return m


print(empty_inside())
try:
    mutate()
except ValueError as error:
    print(error)
