# Comprehensions: scope, nesting, conditions, order of evaluation.
print([x * x for x in range(5)], {x % 3 for x in range(5)} == {0, 1, 2}, {x: x * x for x in range(3)}, [x for x in 'abc' if x != 'b'])
print([(x, y) for x in range(3) for y in range(x)], [[y for y in range(x)] for x in range(3)], [x for row in [[1, 2], [3]] for x in row])
print([x if x % 2 else -x for x in range(5)], [x for x in range(20) if x % 2 if x % 3], [a + b for a, b in [(1, 2), (3, 4)]], [a for a, *_ in ['xyz', 'ab']])
x = 'outer'
inner = [x for x in range(3)]
print(x, inner)


def scope():
    y = 5
    return [y + z for z in range(3)], [(lambda: y + z)() for z in range(2)]


print(scope())


class C:
    items = [1, 2, 3]
    doubled = [i * 2 for i in items]
    pairs = [(i, j) for i in items for j in range(i)]


print(C.doubled, C.pairs, hasattr(C, 'i'))


def show(tag, value):
    print(tag, end=' ')
    return value


print([show('elt', i) for i in show('iter', [1, 2]) if show('cond', True)])
print({show('k', i): show('v', i) for i in [1, 2]})
print([y for x in [1, 2] for y in [x, x * 10]], [(y := x + 1, y * 2) for x in range(2)], y)
print([[i * j for j in range(1, 4)] for i in range(1, 4)], [*[x for x in 'ab'], *{y: 1 for y in 'cd'}])
print(sum([x for x in range(10)]), sorted([w.upper() for w in ['b', 'a']], reverse=True), ''.join([chr(97 + i) for i in range(5)]), max([len(w) for w in ('a', 'bbb')]))
print([i for i in range(3)][-1], {i: [j for j in range(i)] for i in range(3)}, [x for x in []], {x for x in ()}, {x: x for x in ''})
fs = [lambda: i for i in range(3)]
print([f() for f in fs], [f() for f in [lambda i=i: i for i in range(3)]])
print([[x, y] for x, y in {'a': 1, 'b': 2}.items()], [k for k in {'a': 1}], {v: k for k, v in {'a': 1, 'b': 2}.items()}, [n for n in range(5) if n not in [x for x in (1, 2)]])
for f in (lambda: [1 / i for i in (1, 0)], lambda: [u for i in [1]], lambda: [i for i in 5], lambda: {[]: 1 for i in [1]}, lambda: {[] for i in [1]}, lambda: [a for a, b in [(1,)]]):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ':', error)
try:
    class D:
        n = 2
        bad = [i * n for i in range(2)]
except NameError as error:
    print(error)
