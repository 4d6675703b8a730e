# functools: partial, caches, ordering, dispatch.
import functools
from functools import *


def f(a, b=2, *, c=3):
    return a, b, c


p = partial(f, 1, c=5)
print(p(), p(7), p(c=9), p.func is f, p.args, p.keywords)
q = partial(p, 8)
print(q.args, q.func is f, repr(partial(int, '5', base=10)))
q.note = 1
print(partial(q).func is q, q.__dict__)
for wrong in (lambda: partial(), lambda: partial(1), lambda: p(1, 2, 3), lambda: setattr(p, 'func', 1)):
    try:
        wrong()
    except Exception as e:
        print(type(e).__name__, e)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 'start'))
for wrong in (lambda: reduce(f, []), lambda: reduce(f, 1)):
    try:
        wrong()
    except TypeError as e:
        print(e)


@lru_cache(maxsize=2)
def fib(n):
    """Doc."""
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(20), fib.cache_info(), fib.cache_parameters(), fib.__name__, fib.__doc__, fib.__wrapped__.__name__)
fib.cache_clear()
print(fib.cache_info())


@cache
def g(x, *, y=1):
    return x + y


print(g(1), g(1, y=1), g(1), g(1.0), g.cache_info())


@lru_cache(typed=True)
def kind(x):
    return type(x).__name__


print(kind(1), kind(1.0), kind(True), kind.cache_info())


@lru_cache(0)
def nothing(x):
    return x


nothing(1), nothing(1)
print(nothing.cache_info())
for wrong in (lambda: g([]), lambda: lru_cache('a'), lambda: lru_cache(5)(1)):
    try:
        wrong()
    except TypeError as e:
        print(e)


@total_ordering
class V:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v

    def __lt__(self, other):
        return self.v < other.v


print(V(1) <= V(2), V(3) >= V(4), V(1) > V(0), V.__le__.__name__)
try:
    total_ordering(type('Empty', (), {}))
except ValueError as e:
    print(e)
print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


class C:
    @cached_property
    def x(self):
        """The x."""
        print('once')
        return 42

    pm = partialmethod(lambda self, a, b: (a, b), 1)

    @singledispatchmethod
    def m(self, a):
        return 'any'

    @m.register
    def _(self, a: int):
        return 'int'

    @m.register(str)
    def _(self, a):
        return 'str'


c = C()
print(c.x, c.x, c.__dict__, c.pm(2), C.x.__doc__, c.m(1), c.m(''), c.m([]))


@singledispatch
def show(a):
    return 'object'


try:
    @show.register
    def _(a: list | tuple):
        return 'sequence'
except TypeError as e:  # Before 3.11 a union could not be registered.
    print(e)


@show.register(dict)
def show_dict(a):
    return 'dict'


import collections
import collections.abc


@show.register(collections.abc.Sized)
def _(a):
    return 'sized'


print(show(1), show([]), show(()), show({}), show(collections.Counter()), show('abc'), show.dispatch(set).__name__)
print(sorted(k.__name__ for k in show.registry))


def outer(fn):
    @wraps(fn)
    def inner(*args):
        """Inner."""
        return fn(*args)
    return inner


@outer
def documented(a: int) -> str:
    """Documented."""


print(documented.__name__, documented.__doc__, documented.__annotations__, documented.__wrapped__.__qualname__)
