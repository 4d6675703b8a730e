# Comparison chains, identity, membership, and reflected comparisons.
def show(value):
    print(f'<{value}>', end=' ')
    return value


print(show(1) < show(2) < show(3))
print(show(3) < show(2) < show(1))
print(show(1) < show(3) > show(2) == show(2))
print(1 < 2 < 3 < 4, 1 < 2 > 1, 1 == 1 == 1, 1 != 2 != 1, 1 < 3 < 2, (1 < 3) < 2, 1 in [1] in [[1]])
print(None is None, None is not None, [] == [], 1 not in [2], not 1 in [1], 'a' in 'abc' != 'x')
print(1 == 1.0 == True, 0 == False, '1' == 1, None == 0, [] == (), {} == set(), 1 == '1', None == None, ... == ...)


class L:
    def __init__(self, v):
        self.v = v

    def __lt__(self, other):
        print('lt', end=' ')
        return NotImplemented if other == 'no' else ('lt', self.v)

    def __gt__(self, other):
        print('gt', end=' ')
        return ('gt', self.v)


class E:
    def __eq__(self, other):
        print('E.eq', end=' ')
        return NotImplemented


class F(E):
    def __eq__(self, other):
        print('F.eq', end=' ')
        return 'equal'

    def __ne__(self, other):
        print('F.ne', end=' ')
        return NotImplemented


class OnlyEq:
    def __init__(self, v):
        self.v = v

    def __eq__(self, other):
        return self.v == other.v


print(L(1) < L(2))
print(L(1) > 5, 5 > L(1), 5 < L(1))
print(E() == E(), E() == F(), F() == E(), E() == 5, 5 == F(), F() != F())
e = E()
print(e == e, e != e)
print(OnlyEq(1) == OnlyEq(1), OnlyEq(1) != OnlyEq(1), OnlyEq(1) != OnlyEq(2), [OnlyEq(1)] == [OnlyEq(1)], OnlyEq(1) in [OnlyEq(1)])
nan = float('nan')
print(nan == nan, nan in [nan], [nan] == [nan], (nan,) == (nan,), {nan: 1}[nan], [nan].index(nan), [nan].count(nan))
for f in (lambda: 1 < 'a', lambda: [] < 5, lambda: None < None, lambda: {} < {}, lambda: L(1) < 'no', lambda: L(1) <= 5, lambda: (1, 2) < [1, 2], lambda: object() < object(),
          lambda: 1 in 5, lambda: 1 in None, lambda: 'a' < None, lambda: len < len, lambda: int < str, lambda: max(1, 'a'), lambda: min([None, 1]), lambda: 5 in 'abc',
          lambda: 1 < 2 < 'a', lambda: e < e, lambda: hash(OnlyEq(1)), lambda: {OnlyEq(1)}, lambda: True < [], lambda: range(3) < range(4), lambda: ... < 1):
    try:
        print(f())
    except TypeError as error:
        print(error)


class Never:
    def __bool__(self):
        print('bool', end=' ')
        return False

    def __lt__(self, other):
        return self


print((Never() < 1 < 2).__class__.__name__, bool(Never() < 1))
