# Generators: lazy running, values, exhaustion, expressions.
# Rules: R33
def count(n):
    print('  started')
    for i in range(n):
        yield i
    print('  finished')
    return 'result'


g = count(2)
print('made')
print(next(g), next(g))
try:
    next(g)
except StopIteration as stop:
    print('stopped with', stop.value)
print(next(g, 'default'), list(count(3)), sum(count(3)), [*count(1)])
print(type(g).__name__, count.__name__, g.__name__, iter(g) is g)
e = (x * x for x in range(4))
print(next(e), list(e), list(e), sum(x for x in range(5)), ''.join(str(x) for x in 'ab'), max(len(w) for w in ('a', 'bb')))
print(any(x > 1 for x in [0, 1, 2, 1 / 1]), dict((k, v) for k, v in [('a', 1)]), sorted(x for x in (3, 1, 2)), list(zip((x for x in 'ab'), count(2))))


def pairs(items):
    for i, a in enumerate(items):
        for b in items[i + 1:]:
            yield a, b


print(list(pairs('abc')))


def empty():
    return
    yield


def infinite():
    n = 0
    while True:
        yield n
        n += 1


print(list(empty()), [x for x, _ in zip(infinite(), 'abc')])
a, b, *c = count(4)
print(a, b, c)
first, *rest = (x for x in 'xyz')
print(first, rest, g.gi_frame, g.gi_running)
for f in (lambda: next(empty()), lambda: count(1)[0], lambda: len(count(1)), lambda: g.send(), lambda: count(1).send(5)):
    try:
        f()
    except (StopIteration, TypeError) as error:
        print(type(error).__name__, error)
