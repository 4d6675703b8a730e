# Tuples: displays, operators, methods, errors.
t = (1, 'two', 3.0)
print(t, (), (1,), 1, (1, (2, (3,))), tuple(), tuple('ab'), tuple([1, 2]), tuple(range(3)), ((),), ((1, 2), [3]))
print(t[0], t[-1], t[1:], t[::-1], len(t), 'two' in t, t.index('two'), t.count(1), t + (4,), t * 2, 2 * (0,), () * 3)
print((1, 2) < (1, 3), (1, 2) == (1, 2), (1, 2) < (1, 2, 0), (1,) > (), (1, 2) != [1, 2], (1, 'a') == (1, 'a'), (2,) > (1, 99))
a, b = 1, 2
a, b = b, a
(c, d), e = (3, 4), 5
[f, g] = 6, 7
h, = (8,)
i, *j = (9, 10, 11)
print(a, b, c, d, e, f, g, h, i, j)
print(hash((1, 2)) == hash((1, 2)), {(1, 2): 'x'}[1, 2], bool(()), bool((0,)))
x = 1,
print(x, type(x).__name__, (1, 2, 3,), *(1, 2), (*'ab', *[1]), sorted((3, 1, 2)), sum((1, 2)), max((1, 5)))
t += (4,)
print(t, t.__len__(), t.__contains__(4), list(t), tuple(reversed(t)), list(enumerate((1, 2))), list(zip((1, 2), (3, 4))))


class Pair(tuple):
    def __new__(cls, a, b):
        return super().__new__(cls, (a, b))

    @property
    def first(self):
        return self[0]


p = Pair(1, 2)
print(p, p.first, p == (1, 2), type(p).__name__, p + (3,), type(p + (3,)).__name__, len(p), p[:1], isinstance(p, tuple))
m = ([], 1)
m[0].append('inside')
print(m)
for k in (lambda: t[9], lambda: t['a'], lambda: t.index(99), lambda: t + [1], lambda: t + 1, lambda: t * 'a', lambda: t.append(1), lambda: hash(([],)),
          lambda: {([],): 1}, lambda: tuple(5), lambda: t < 5, lambda: (1, 'a') < (1, 2), lambda: t(), lambda: tuple(1, 2), lambda: t.count(), lambda: t[1.5], lambda: t - t,
          lambda: tuple(x=1), lambda: t.index(), lambda: t.index(1, 2, 3, 4), lambda: max(()), lambda: t[None], lambda: -t):
    try:
        print(k())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__ + ':', error)


def assign():
    t[0] = 1


def delete():
    del t[0]


def augmented():
    m[0] += [2]


for k in (assign, delete, augmented):
    try:
        k()
    except TypeError as error:
        print(error)
print(m)
