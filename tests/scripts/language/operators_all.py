# Every operator finds its special method.
class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f'N({self.v!r})'


def binary(sign):
    return lambda self, other: N(f'{self.v}{sign}{getattr(other, "v", other)}')


def reflected(sign):
    return lambda self, other: N(f'{other}{sign}r{self.v}')


def inplace(sign):
    def method(self, other):
        self.v = f'{self.v}{sign}={getattr(other, "v", other)}'
        return self
    return method


for name, sign in (('add', '+'), ('sub', '-'), ('mul', '*'), ('truediv', '/'), ('floordiv', '//'), ('mod', '%'), ('pow', '**'),
                   ('lshift', '<<'), ('rshift', '>>'), ('and', '&'), ('or', '|'), ('xor', '^'), ('matmul', '@')):
    setattr(N, f'__{name}__', binary(sign))
    setattr(N, f'__r{name}__', reflected(sign))
    setattr(N, f'__i{name}__', inplace(sign))
for name, sign in (('lt', '<'), ('le', '<='), ('gt', '>'), ('ge', '>='), ('eq', '=='), ('ne', '!=')):
    setattr(N, f'__{name}__', binary(sign))
for name, sign in (('neg', '-'), ('pos', '+'), ('invert', '~')):
    setattr(N, f'__{name}__', lambda self, s=sign: N(s + self.v))
N.__divmod__ = lambda self, other: ('divmod', self, other)
N.__rdivmod__ = lambda self, other: ('rdivmod', other, self)
N.__abs__ = lambda self: 'abs'
N.__round__ = lambda self, digits=None: ('round', digits)
x, y = N('x'), N('y')
print(x + y, x - y, x * y, x / y, x // y, x % y, x ** y, x << y, x >> y, x & y, x | y, x ^ y, x @ y)
print(1 + y, 1 - y, 1 * y, 1 / y, 1 // y, 1 % y, 1 ** y, 1 << y, 1 >> y, 1 & y, 1 | y, 1 ^ y, 1 @ y)
print(x < y, x <= y, x > y, x >= y, x == y, x != y, 1 < y, 1 == y)
print(-x, +x, ~x, abs(x), divmod(x, y), divmod(1, y), round(x), round(x, 2))
z = N('z')
z += 1
z -= 2
z *= 3
z /= 4
z //= 5
z %= 6
z **= 7
z <<= 8
z >>= 9
z &= 1
z |= 2
z ^= 3
z @= 4
print(z)
l = [N('item')]
l[0] += 1
print(l)
z.attr = N('attr')
z.attr += 1
print(z.attr)
print(x + y * z.attr - -x, (x + y) * x, x ** y ** x, -x ** y, not x == y, x < y < z.attr)
print(x if x else y, x and y, x or y, not x)
print(1 + 2 * 3 - 4 / 2 ** 2 // 1 % 3, 2 ** 3 ** 2, -2 ** 2, (1 + 2) * 3, 7 - 2 - 1, 2 * 3 % 4, 1 << 2 + 1, 6 & 3 | 8 ^ 1, ~1 + 2, not 1 + 1 == 2)
