# Assignment expressions, del in all its forms, augmented assignment targets.
if (n := len('abc')) > 2:
    print('n is', n)
while (n := n - 1) > 0:
    print(n, end=' ')
print()
print([y for x in range(5) if (y := x * 2) > 3], y, (a := 1) + (b := 2), a, b)
print([last := i for i in range(3)], last)


def f(x=(d := 5)):
    return x, (z := x + 1), z


print(f(), d, (lambda: (q := 3) + q)())
l = [1, 2, 3, 4, 5, 6]
del l[0], l[-1]
print(l)
del l[1:3]
print(l)
del (l[0], l[0])
print(l)


class T:
    pass


t = T()
t.a = t.b = 1
del t.a
print(t.__dict__)
m = {'x': {'y': 1, 'z': 2}}
del m['x']['y']
print(m)
a, b, c = 1, 2, 3
del a, (b, [c])
for name in 'abc':
    print(name in globals(), end=' ')
print()
x = [0, 0]
i = 0


def index():
    global i
    i += 1
    print('index', i, end=' ')
    return 0


x[index()] += 5
print(x)
t.n = 1
t.n += 1
t.n *= 10
t.n -= 5
t.n **= 2
t.n //= 7
t.n %= 13
t.n <<= 3
t.n |= 1
t.n ^= 3
t.n &= 63
t.n >>= 1
print(t.n)
s = 'a'
s += 'b' * 2
u = [1]
v = u
v += [2]
v = v + [3]
print(s, u, v)
w = (1,)
k = w
k += (2,)
print(w, k)
d = {'n': 1}
d['n'] += 1
d['l'] = d.get('l', []) + [1]
print(d)
e = {1}
g = e
g |= {2}
g = g | {3}
print(sorted(e), sorted(g))
