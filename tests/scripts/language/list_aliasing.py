# Shared and copied lists, default arguments, nested mutation.
a = [1, 2]
b = a
c = a[:]
d = list(a)
e = a.copy()
f = a + []
g = [*a]
a.append(3)
print(a, b, c, d, e, f, g, b is a, c is a)
grid = [[0] * 3 for _ in range(2)]
shared = [[0] * 3] * 2
grid[0][0] = 1
shared[0][0] = 1
print(grid, shared)


def mutate(x):
    x.append('in')
    x = ['rebound']
    x.append('unseen')
    return x


print(mutate(a), a)


def default(x, acc=[]):
    acc.append(x)
    return acc


print(default(1), default(2), default(3, []), default(4), default.__defaults__)
t = ([1], [2])
t[0].append('x')
u = t + ([3],)
u[1].append('y')
print(t, u)
d = {'k': a}
d2 = d.copy()
d2['k'].append('deep')
d2['new'] = 1
print(d, d2, a)
x = y = z = []
x += [1]
y = y + [2]
print(x, y, z, x is z, y is z)
row = [0]
rows = [row, row[:], list(row)]
row[0] = 5
print(rows)
s = 'abc'
r = s
r += 'd'
print(s, r)
funcs = [[].append for _ in range(2)]
l = []
push = l.append
push(1)
push(2)
print(l, push.__self__ is l, [len(l), l.pop, 0][0])
nested = [1, [2, [3]]]
copy = nested[:]
copy[1][1][0] = 'deep'
copy[0] = 'shallow'
print(nested, copy)
first, *middle, last = nested + [9]
middle.append('m')
print(first, middle, last, nested)
