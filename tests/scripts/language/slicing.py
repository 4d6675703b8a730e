# Slices of lists, tuples, strings and ranges, with assignment and deletion.
l = list(range(10))
for s in (slice(3), slice(2, 5), slice(None), slice(None, None, -1), slice(-3, None), slice(1, -1), slice(8, 2, -2),
          slice(5, 2), slice(None, None, 3), slice(-100, 100), slice(100, -100, -1), slice(2, 2), slice(-1, -4, -1)):
    print(s, l[s], tuple(l)[s], '0123456789'[s], range(10)[s], s.indices(10))
print(l[:], l[:] is l, l[::2], l[1::2], l[::-2], l[-2:], l[:-8], l[2:7:3])
l[2:4] = ['a', 'b', 'c']
print(l)
l[2:5] = []
print(l)
l[::2] = [0, 0, 0, 0]
print(l)
l[1:1] = [100, 200]
print(l)
l[-1:] = 'xyz'
print(l)
l[100:] = [1]
l[-100:-90] = [-1]
print(l)
del l[::3]
print(l)
del l[2:4]
print(l)
del l[::-1]
print(l)
l[:] = range(5)
l[3:1] = ['in']
print(l)
l[:] = l + l
print(l)
l[1:3] = l
print(l)
s = slice(1, 10, 2)
print(s.start, s.stop, s.step, s == slice(1, 10, 2), s == slice(1, 10), repr(slice(None, 'x')))
print(slice(5).indices(3), slice(None, None, -1).indices(0), slice(-5, -1).indices(3))


class Show:
    def __getitem__(self, key):
        return key


print(Show()[1], Show()[1:2], Show()[1:2, 3], Show()[::], Show()[:, ::2], Show()[...], Show()['k'], Show()[1, ], Show()[()])


def assign(target, key, value):
    target[key] = value


for f in (lambda: l['a':], lambda: l[::0], lambda: l[1.5:], lambda: assign(l, slice(0, 4, 2), [1]),
          lambda: assign(l, slice(0, 2), 5), lambda: assign('abc', slice(1), 'x'), lambda: assign((1, 2), slice(1), (1,)),
          lambda: hash(slice(1)) and 'hashed', lambda: slice(), lambda: slice(1).indices('a'), lambda: (1, 2)[slice(None, None, 0)],
          lambda: range(5)[::0], lambda: slice(1) < slice(2) and 'compares', lambda: assign(l, slice(0, 2, 0), []),
          lambda: assign(l, slice(0, 4, 2), 5), lambda: {}[1:2], lambda: slice(1, 2, 3, 4), lambda: slice(0, 1).indices(-1)):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, KeyError) as error:
        print(type(error).__name__ + ':', error)
