# Weak dictionaries unite with mappings, compare with them, and name what they cannot do.
# Rules: R83 R91 R92 R95
import weakref
from weakref import WeakKeyDictionary as Keys, WeakValueDictionary as Values


class T:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


class MoreValues(Values):
    pass


class MoreKeys(Keys):
    pass


def attempt(action, *args, **kwargs):
    try:
        result = action(*args, **kwargs)
        print(type(result).__name__)
    except Exception as error:
        argument = error.args[0] if error.args else None
        print(type(error).__name__, argument if isinstance(argument, (str, int)) else
              type(argument).__name__)


def unite(left, right):
    left |= right
    return left


a, b, c = T('a'), T('b'), T('c')
values, keys = Values(a=a, b=b), Keys({a: 1, b: 2})
print(dict(values | {'c': c}), dict({'a': c} | values), dict(values | Values(a=c)))
print(dict(keys | {c: 3}), dict({a: 9} | keys), list((keys | Keys({a: 5})).values()))
for more in MoreValues(a=a), MoreKeys({a: 1}):
    print(type(more.copy()).__name__, type(more | {}).__name__, type({} | more).__name__,
          type(unite(more, {})).__name__, type(more.__copy__()).__name__)
print(dict(unite(values, [('d', c)])), values == {'a': a, 'b': b, 'd': c}, values != Values())
print(values == 1, values == values.copy(), keys == {a: 1, b: 2}, keys == values)
for empty in Values(), Keys():
    for other in 1, [1], None:
        attempt(lambda: empty | other)
        attempt(lambda: other | empty)
        attempt(unite, empty, other)
    for action in (hash, reversed, lambda d: d < d, lambda d: d & d, lambda d: d[1], lambda d: d[[]],
                   lambda d: [] in d, lambda d: 1 in d):
        attempt(action, empty)
    empty.clear()
    for name in 'get', 'pop', 'setdefault', 'update', 'popitem', 'copy':
        method = getattr(empty, name)
        attempt(method)
        attempt(method, 1, 2, 3)
        attempt(method, 1, wrong=3)
for kind in Values, Keys:
    for args in (1, 2), (5,), ([1],), ([(1, 2, 3)],), ({1: 2},), ('ab',), (None,):
        attempt(kind, *args)
    attempt(kind, dict={})
    attempt(kind, x=a)
print(type(values.data).__name__, values._pending_removals, values._iterating,
      values._remove.__closure__)
values.note = 'has attributes'
print(values.note, sorted(vars(keys)))
