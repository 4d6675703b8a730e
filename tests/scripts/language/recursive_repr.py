# repr of nested and recursive containers.
l = [1, [2, [3, []]], (), {}, set()]
print(l, (l,), {'l': l})
l = [1]
l.append(l)
print(l, [l], (l, 2), {'k': l})
a, b = [], []
a.append(b)
b.append(a)
print(a, b, [a, b])
d = {}
d['self'] = d
d['list'] = [d]
print(d, [d])
t = ([],)
t[0].append(t)
print(t, t[0])
print([[]] * 3, [None] * 2, [...], {1: {2: {3: {}}}}, [('a', 1), ('b', [2])], {'a': (1,), 'b': [1.5, 'x']})


class R:
    def __init__(self):
        self.items = [self]

    def __repr__(self):
        return f'R({len(self.items)})'


class Deep:
    def __init__(self, inner):
        self.inner = inner

    def __repr__(self):
        return f'Deep({self.inner!r})'


print(R(), R().items, Deep(Deep(Deep(1))), Deep([Deep('x')]), [Deep(None)], {Deep(1): Deep(2)})


class Plain:
    pass


class MyList(list):
    pass


class MyDict(dict):
    pass


class MyTuple(tuple):
    pass


m = MyList([1])
m.append(m)
print(m, MyDict(a=1), MyTuple([1]), MyList(), [MyList([2])])
print([int, str, Plain, len, print, type], [None, True, False, ..., NotImplemented], [1, 1.0, '1', 'it\'s', "q\"", 'both\'"'])
print(str([1, 'a']), str(('a',)), str({'a': 'b'}), str({'x'}), repr('a') + repr(1), f'{["a"]} {("b",)} {dict(c="d")}')
print(range(5), range(1, 10, 2), [range(3)], slice(1, 2), [slice(None)], (lambda: 0).__name__, [1, 2].__repr__(), 'x'.__repr__(), {}.__str__())
print({}.keys(), {'a': 1}.values(), {'a': [1]}.items(), frozenset([1]), [frozenset()], {(): {}}, ((),), [[], ()], ((1, 2), (3,)))


class Bad:
    def __repr__(self):
        raise ValueError('no repr')


try:
    print([1, Bad()])
except ValueError as error:
    print(error)
deep = []
for _ in range(60):
    deep = [deep]
print(deep)
print(l == l, a == a)
try:
    a == b
except RecursionError as error:
    print(type(error).__name__, error)
try:
    x, y = [], []
    x.append(x)
    y.append(y)
    x == y
except RecursionError as error:
    print(error)
