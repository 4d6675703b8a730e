# How arguments bind: positional, keyword, defaults, stars, markers.
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3), f(1, 5, c=3), f(1, 5, 6, 7, c=3, z=9), f(c=1, a=2), f(*[1, 2, 3], **{'c': 4, 'e': 5}), f(1, *(), c=0, **{}))


def g(a, /, b, *, c=3):
    return a, b, c


print(g(1, 2), g(1, b=2), g(1, 2, c=5))


def h(a, /, **kw):
    return a, kw


print(h(1, a=2), h(1))


def k(*args, **kwargs):
    return args, kwargs


print(k(), k(1), k(a=1), k(1, *[2, 3], 4, *'x', a=1, **{'b': 2}, c=3, **{'d': 4}))
print((lambda: 1)(), (lambda x, y=2: (x, y))(1), (lambda *a, **k: (a, k))(1, b=2), (lambda *, a=1: a)())


def defaults(a, b=[], c={}):
    b.append(a)
    c[a] = a
    return b, c


print(defaults(1), defaults(2), defaults(3, []), defaults(4, c={}))
x = 10


def bound(a=x, b=lambda: x):
    return a, b()


x = 20
print(bound(), bound(1), f.__defaults__, f.__kwdefaults__, g.__name__, k.__defaults__)


def trace(name):
    print(name, end=' ')
    return name


k(trace('1'), *trace('23'), trace('4'), a=trace('a'), **{trace('k'): trace('v')}, b=trace('b'))
print()


def annotated(a: int, b: 'text' = 1, *args: str, c: list = None, **kw: dict) -> tuple:
    return a, b


print(annotated(1), annotated.__annotations__)


def returns_nothing():
    pass


def returns_none():
    return


def returns_tuple():
    return 1, *[2, 3]


print(returns_nothing(), returns_none(), returns_tuple())


def recursive(n):
    return 1 if n <= 1 else n * recursive(n - 1)


print(recursive(20), [recursive(i) for i in range(6)])


def nested(a):
    def inner(b=a):
        return a + b
    return inner


print(nested(1)(), nested(1)(10), nested(5)(b=5))
print(print.__name__, f.__name__, f.__qualname__, nested(1).__qualname__, (lambda: 0).__name__, f.__module__, f.__doc__, recursive.__code__.co_argcount, f.__code__.co_varnames)
f.attribute = 'set'
print(f.attribute, f.__dict__, callable(f), callable(5), callable(int))
