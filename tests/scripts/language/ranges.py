# range objects.
print(range(5), range(2, 5), range(0, 10, 3), range(5, 0, -1), list(range(0)), list(range(5, 2)), list(range(3, -3, -2)), list(range(-3, 3)))
r = range(0, 20, 3)
print(len(r), r[0], r[-1], r[2:5], r[::-1], list(r[::-1]), 9 in r, 10 in r, 'x' in r, r.index(9), r.count(3), r.count(4), r.start, r.stop, r.step)
print(range(3) == range(0, 3, 1), range(0) == range(5, 5), range(0, 3, 2) == range(0, 4, 2), range(1) != range(2), hash(range(3)) == hash(range(0, 3)), {range(3): 1}[range(3)], bool(range(0)), bool(range(1)))
print(max(range(5)), min(range(3, 9)), sum(range(101)), sorted(range(5, 0, -1)), list(reversed(range(5))), tuple(range(3)), [*range(3)], 3 in range(10), 3.0 in range(10), 3.5 in range(10), True in range(2))
print(range(10 ** 20)[10 ** 19], 10 ** 19 in range(10 ** 20), range(True), range(-1), list(zip(range(3), range(3, 6))), list(enumerate(range(2))), range(5)[1:3][0])
for i in range(3):
    i += 10
    print(i, end=' ')
print()
it = iter(range(3))
print(next(it), list(it), next(it, 'end'), iter(it) is it)
x, y, z = range(3)
print(x, y, z, isinstance(r, range), type(iter(r)).__name__, repr(range(0, 5, 1)), repr(range(0, 5, 2)))
for f in (lambda: range(5)[5], lambda: range(5)[-6], lambda: range('a'), lambda: range(1, 2, 0), lambda: range(1.5), lambda: r.index(10), lambda: range(5)['a'], lambda: range(), lambda: range(5) + range(3), lambda: range(5) < range(6), lambda: range(3).append(1), lambda: range(None), lambda: range(1, 2, 3, 4), lambda: range(5)[1.0]):
    try:
        print(f())
    except (IndexError, TypeError, ValueError, AttributeError) as error:
        print(type(error).__name__ + ':', error)


def assign():
    r[0] = 1


def attribute():
    r.start = 5


for f in (assign, attribute):
    try:
        f()
    except (TypeError, AttributeError) as error:
        print(error)
