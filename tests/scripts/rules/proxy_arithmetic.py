# Operators on proxies: both sides are unwrapped, and the result is a plain object.
# Rules: R73 R76
import weakref


class N:
    def __init__(self, v):
        self.v = v

    def __repr__(self):
        return f'N({self.v})'

    def __add__(self, o):
        return N(('+', self.v, type(o).__name__, getattr(o, 'v', o)))

    def __radd__(self, o):
        return N(('r+', self.v, o))

    def __sub__(self, o):
        return N(('-', self.v, type(o).__name__))

    def __mul__(self, o):
        return N(('*', self.v, type(o).__name__))

    def __matmul__(self, o):
        return N(('@', self.v, type(o).__name__))

    def __floordiv__(self, o):
        return N(('//', self.v, type(o).__name__))

    def __mod__(self, o):
        return N(('%', self.v, type(o).__name__))

    def __divmod__(self, o):
        return ('divmod', self.v, type(o).__name__)

    def __pow__(self, o):
        return N(('**', self.v, type(o).__name__))

    def __lshift__(self, o):
        return N(('<<', self.v, type(o).__name__))

    def __and__(self, o):
        return N(('&', self.v, type(o).__name__))

    def __or__(self, o):
        return N(('|', self.v, type(o).__name__))

    def __xor__(self, o):
        return N(('^', self.v, type(o).__name__))

    def __neg__(self):
        return N(('neg', self.v))

    def __invert__(self):
        return N(('inv', self.v))

    def __abs__(self):
        return N(('abs', self.v))

    def __iadd__(self, o):
        return N(('+=', self.v, getattr(o, 'v', o)))

    def __int__(self):
        return 7

    def __float__(self):
        return 2.5

    def __index__(self):
        return 2


a, b = N('a'), N('b')
p, q = weakref.proxy(a), weakref.proxy(b)
print(p + q, p + 1, 1 + p, a + q, p + b)
print(p - q, p * q, p @ q, p // q, p % q, divmod(p, q), p ** q)
print(p << q, p & q, p | q, p ^ q, -p, ~p, abs(p))
print(int(p), float(p), [10, 20, 30][p], 'abc'[p])
r = p
r += 5
print(r, type(r).__name__)
r = p
r -= 1
print(r, type(r).__name__)
try:
    p / q
except TypeError as error:
    print(error)
try:
    +p
except TypeError as error:
    print(error)
print(a, b)
