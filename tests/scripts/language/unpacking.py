# Assignment targets: sequences, stars, nesting, errors.
a, b = 1, 2
(a, b) = [3, 4]
[a, b] = 'xy'
print(a, b)
a, (b, (c, d)), e = 1, (2, (3, 4)), 5
print(a, b, c, d, e)
first, *rest = range(4)
*init, last = 'abc'
head, *middle, tail = [1, 2]
print(first, rest, init, last, head, middle, tail)
a, *b, c = 1, 2, 3, 4, 5
*x, = (1, 2)
(p, *q), r = [(1, 2, 3), 4]
print(a, b, c, x, p, q, r)
a = b = c = []
a.append(1)
print(b, c is a)
i = 0
l = [0, 0, 0]
i, l[i] = 1, 'set'
print(i, l)
l[0], l[1] = l[1], l[0]
print(l)
d = {}
d['a'], d['b'] = 1, 2
a = d['c'] = 3
print(d, a)
a, b = b, a
x, y, z = {'k1': 1, 'k2': 2, 'k3': 3}
print(x, y, z)


class T:
    pass


t = T()
t.x, t.y = 1, 2
(t.z), l[-1] = 3, 4
print(t.x, t.y, t.z, l)


def order(n):
    print(n, end=' ')
    return l


order(1)[0], order(2)[1] = order(3)[2], order(4)[2]
print(l)
l[order(5)[0] and 0] = order(6)[1]
print(l)
print([*range(3), *'ab'], (*[1], *[2]), {*[1, 1]}, {**{'a': 1}, **{'b': 2}}, *[1, 2], [*[], *()])
a, b = {1: 'x', 2: 'y'}.items()
print(a, b)
def u1():
    a, b = 1


def u2():
    a, b = 1,


def u3():
    a, b = 1, 2, 3


def u4():
    a, *b, c = 1,


def u5():
    a, b = None


def u6():
    a, b = 'xyz'


def u7():
    (a, b), c = 1, 2


def u8():
    [a] = ()


def u9():
    *a, b, c = [1]


def u10():
    a, b = range(10)


def u11():
    a, b, c = T()


def u12():
    x = [*5]


def u13():
    x = {**[1]}


def u14():
    x = (*None,)


for f in (u1, u2, u3, u4, u5, u6, u7, u8, u9, u10, u11, u12, u13, u14):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ':', error)
