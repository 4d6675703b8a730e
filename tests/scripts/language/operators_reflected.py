# Binary operators: order of attempts, reflected and in-place methods, NotImplemented.
class A:
    def __init__(self, name):
        self.name = name

    def __add__(self, other):
        print('A.__add__', end=' ')
        return NotImplemented if other == 'refuse' else f'{self.name}+'

    def __radd__(self, other):
        print('A.__radd__', end=' ')
        return f'r{self.name}'

    def __sub__(self, other):
        print('A.__sub__', end=' ')
        return NotImplemented

    def __rsub__(self, other):
        print('A.__rsub__', end=' ')
        return NotImplemented

    def __imul__(self, other):
        print('A.__imul__', end=' ')
        return 'imul result'

    def __mul__(self, other):
        print('A.__mul__', end=' ')
        return 'mul result'


class B(A):
    def __radd__(self, other):
        print('B.__radd__', end=' ')
        return f'Br{self.name}'


class C(A):
    pass


class D:
    def __radd__(self, other):
        print('D.__radd__', end=' ')
        return NotImplemented


a, b, c, d = A('a'), B('b'), C('c'), D()
print(a + 1)
print(1 + a)
print(a + b)
print(b + a)
print(a + c)
print(a + a)
x = a
x *= 3
print(x)
x = a
x += 3
print(x)
for f in (lambda: a - 1, lambda: 1 - a, lambda: a - a, lambda: a - b, lambda: a + 'refuse', lambda: 5 + d, lambda: d + 5, lambda: a / 2, lambda: a @ a,
          lambda: [] + d, lambda: -a, lambda: ~a, lambda: a ** 2, lambda: a[0], lambda: a(), lambda: len(a), lambda: iter(a), lambda: a < a, lambda: a < 5,
          lambda: int(a), lambda: float(a), lambda: abs(a), lambda: round(a), lambda: 5 in a, lambda: a & 1, lambda: divmod(a, 1), lambda: [1][a], lambda: 'x' * a):
    try:
        print(f())
    except TypeError as error:
        print(error)
def inplace():
    y = a
    y -= 1


def inplace_shift():
    y = a
    y >>= 1


for f in (inplace, inplace_shift):
    try:
        f()
    except TypeError as error:
        print(error)
