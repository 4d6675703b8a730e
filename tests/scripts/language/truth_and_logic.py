# Truth values, short circuits, conditional expressions, __bool__ and __len__.
class B:
    def __init__(self, v):
        self.v = v

    def __bool__(self):
        print('bool', self.v, end='; ')
        return self.v


class L:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        print('len', self.n, end='; ')
        return self.n


class Both(L):
    def __bool__(self):
        return True


class Plain:
    pass


print([bool(x) for x in (0, 1, -1, 0.0, 0.1, '', 'a', [], [0], (), (0,), {}, {0: 0}, set(), {0}, None, True, False, ..., range(0), range(1), Plain(), Plain, len)])
print(bool(B(True)), bool(B(False)), not B(True), bool(L(0)), bool(L(3)), bool(Both(0)))
if B(False) or L(0) or L(2):
    print('if')
if not (B(True) and B(False)):
    print('not')
print((B(False) and 1).v, (B(True) and 'x'), (B(True) or 1).v, B(False) or 'y')
x = 'yes' if B(True) else 'no'
print(x, 'a' if 0 else 'b' if '' else 'c', (1 if True else 2) + 1)
while B(False):
    pass
else:
    print('else')
print([n for n in range(6) if n % 2 and n > 1], not not 5, not [], not None)
print(0 or [] or {} or 'last', 1 and 'a' and [], None and 1 / 0, 1 or 1 / 0, 0 and 1 / 0 or 'third', (0 or 1) and 2)
print(any([0, '', B(True), 1 / 1]), all([1, 'a', B(False), 'unused']), any([]), all([]))
print(True + 1, isinstance(True, int), True == 1, True is True, str(True), repr(False), int(True), bool('False'))
print(True & False, True | False, True ^ True, ~True, type(True & 1).__name__, type(True & True).__name__, -True)
assert B(True)
assert not B(False), 'message'
print(filter(None, []) is not None, list(filter(None, [0, 1, '', 'a', None])))
for bad in (5, 'x', None):
    class Bad:
        def __bool__(self):
            return bad
    try:
        bool(Bad())
    except TypeError as error:
        print(error)
for bad in (-1, 'x', 1.5, None):
    class BadLen:
        def __len__(self):
            return bad
    for f in (len, bool):
        try:
            f(BadLen())
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
try:
    assert B(False), 'the message'
except AssertionError as error:
    print(repr(error))
try:
    assert []
except AssertionError as error:
    print(repr(error), error.args)
try:
    assert 1 == 2, ('a', 'tuple')
except AssertionError as error:
    print(repr(error))
