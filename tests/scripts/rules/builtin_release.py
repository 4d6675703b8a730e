# Builtins that build lists or call functions release their items in order.
# Rules: R35
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)

    def __lt__(self, other):
        return self.name < other.name


print('sorted of a display')
s = sorted([T(3), T(1), T(2)])
print('  order', [t.name for t in s])
s = None
print('sorted with a key')
sorted([T(2), T(1)], key=lambda t: -t.name)
print('sort in place')
s = [T(2), T(1)]
s.sort()
s = None
print('list(map)')
names = list(map(lambda t: t.name, [T(1), T(2)]))
print(' ', names)
print('map over map')
print(' ', list(map(lambda t: t.name, map(T, [1, 2, 3]))))
print('filter')
print(' ', [t.name for t in filter(lambda t: t.name > 1, map(T, [1, 2, 3]))])
print('max')
print('  max', max(map(T, [1, 3, 2])).name)
print('min with key')
print('  min', min([T(2), T(1)], key=lambda t: t.name).name)
print('zip')
for a, b in zip(map(T, 'ab'), map(T, 'xy')):
    print('  pair', a.name, b.name)
del a, b
print('enumerate')
for i, t in enumerate(map(T, 'ab')):
    print('  item', i, t.name)
del t
print('reversed')
for t in reversed([T(1), T(2)]):
    print('  item', t.name)
del t
print('any')
print(' ', any(map(lambda t: t.name == 2, map(T, [1, 2, 3]))))
print('dict from pairs')
d = dict([('a', T('a')), ('a', T('a2')), ('b', T('b'))])
print('  made')
d = None
print('tuple(list)')
t = tuple([T(1), T(2)])
t = None
print('list concatenation')
[T(1)] + [T(2)]
print('end')
