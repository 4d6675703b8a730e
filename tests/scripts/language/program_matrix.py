# A vector and matrix class with operators and slices.
class Vector:
    def __init__(self, *values):
        self.values = values

    def __repr__(self):
        return f'Vector{self.values}' if len(self.values) != 1 else f'Vector({self.values[0]})'

    def __add__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return Vector(*[a + b for a, b in zip(self, other)])

    def __sub__(self, other):
        return self + -other

    def __neg__(self):
        return Vector(*[-v for v in self])

    def __mul__(self, other):
        if isinstance(other, Vector):
            return sum([a * b for a, b in zip(self, other)])
        return Vector(*[v * other for v in self])

    __rmul__ = __mul__

    def __matmul__(self, other):
        return Vector(self[1] * other[2] - self[2] * other[1], self[2] * other[0] - self[0] * other[2], self[0] * other[1] - self[1] * other[0])

    def __abs__(self):
        return (self * self) ** 0.5

    def __bool__(self):
        return any(self.values)

    def __getitem__(self, key):
        if isinstance(key, slice):
            return Vector(*self.values[key])
        return self.values[key]

    def __len__(self):
        return len(self.values)

    def __iter__(self):
        return iter(self.values)

    def __eq__(self, other):
        return isinstance(other, Vector) and self.values == other.values

    def __hash__(self):
        return hash(self.values)

    def __lt__(self, other):
        return abs(self) < abs(other)

    def __round__(self, digits=None):
        return Vector(*[round(v, digits) for v in self])

    def __format__(self, spec):
        return '<' + ', '.join([format(v, spec) for v in self]) + '>'

    def __getattr__(self, name):
        if name in ('x', 'y', 'z'):
            return self.values['xyz'.index(name)]
        raise AttributeError(f'{type(self).__name__} has no {name}')


v, w = Vector(1, 2, 3), Vector(4.0, 5, 6)
print(v + w, v - w, -v, v * w, v * 2, 3 * v, v @ w, abs(Vector(3, 4)), bool(v), bool(Vector(0, 0)))
print(v[0], v[-1], v[1:], v[::-1], len(v), list(v), [*v], v == Vector(1, 2, 3), v != w, {v: 'v'}[Vector(1, 2, 3)], v in [Vector(1, 2, 3)])
print(sorted([w, v, Vector(0)]), max(v, w), round(Vector(1.234, 5.678), 1), f'{w:.2f}', f'{v}', '{:03d}'.format(v), v.x, v.z, sum(v), min(v))
x, y, z = v
print(x, y, z, 2 in v, 9 in v, dict(zip('abc', v)), v * 0 == Vector(0, 0, 0))
v += w
v *= 2
print(v, Vector(7))
for f in (lambda: v + 5, lambda: 5 + v, lambda: v.w, lambda: v[10], lambda: Vector(1).y, lambda: v / 2, lambda: v < 5, lambda: -Vector('a'), lambda: f'{v:zz}', lambda: 'a' * v, lambda: v @ Vector(1)):
    try:
        print(f())
    except (TypeError, AttributeError, IndexError, ValueError) as error:
        print(type(error).__name__, error)
