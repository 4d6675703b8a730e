# Classes: attributes, methods, class bodies, repr.
class Empty:
    pass


class Point:
    """A point."""
    count = 0
    origin = (0, 0)

    def __init__(self, x, y=0):
        self.x = x
        self.y = y
        Point.count += 1

    def moved(self, dx, dy=0):
        return Point(self.x + dx, self.y + dy)

    def __repr__(self):
        return f'Point({self.x!r}, {self.y!r})'

    def __str__(self):
        return f'({self.x}; {self.y})'

    def __eq__(self, other):
        if not isinstance(other, Point):
            return NotImplemented
        return (self.x, self.y) == (other.x, other.y)

    def __hash__(self):
        return hash((self.x, self.y))


p = Point(1, 2)
print(p, repr(p), [p], {'k': p}, (p,), f'{p} {p!r}', str(p), '%s %r' % (p, p))
print(p.moved(1), p.moved(dy=5, dx=1), Point.moved(p, 1), Point.count, p.count, p.origin)
p.count = 99
print(p.count, Point.count, p.__dict__, sorted(vars(p)), Point.__doc__, Point.__name__, Point.__qualname__, Point.__module__, p.__class__ is Point, type(p) is Point)
del p.count
print(p.count, p == Point(1, 2), p == 5, p != Point(1, 3), {p: 'v'}[Point(1, 2)], p in [Point(1, 2)], Point(1, 2) in {p})
print(Point, Empty(), type(Empty()), Empty.__bases__, Point.__mro__, isinstance(p, Point), isinstance(p, object), isinstance(5, (str, int)), issubclass(Point, object), isinstance(Point, type))
print(hasattr(p, 'x'), hasattr(p, 'z'), getattr(p, 'x'), getattr(p, 'z', 'no z'))
setattr(p, 'z', 3)
print(p.z, p.__dict__)
delattr(p, 'z')
p.method = lambda: 'instance function'
print(p.method(), p.moved, Point.moved.__name__, Point.moved.__qualname__)


class Body:
    a = 1
    b = a + 1
    print('in the body', a, b)
    if a:
        def conditional(self):
            return 'conditional'
    for i in range(3):
        pass
    names = [n for n in ('x', 'y')]

    class Inner:
        value = 'inner'

        def get(self):
            return Body.Inner.value


print(Body.b, Body().conditional(), Body.i, Body.names, Body.Inner().get(), Body.Inner.__qualname__, Body.Inner)


def make(n):
    class Local:
        number = n

        def get(self):
            return n, self.number
    return Local


A, B = make(1), make(2)
print(A().get(), B().get(), A is B, A.__qualname__, A, type('Made', (Point,), {'extra': 5})(1).extra, type('Made', (), {}))
for f in (lambda: p.nothing, lambda: Point.nothing, lambda: Empty().x, lambda: delattr(p, 'q'), lambda: Point(), lambda: Empty(1), lambda: p(), lambda: p[0], lambda: len(p), lambda: p + p, lambda: p < p, lambda: iter(p), lambda: 5 in p, lambda: p.x.y.z, lambda: Point.x, lambda: setattr(5, 'a', 1), lambda: setattr(int, 'a', 1), lambda: setattr('s', 'upper', 1), lambda: setattr(object(), 'a', 1), lambda: delattr(Point, 'nope'), lambda: setattr(None, 'x', 1), lambda: setattr([], 'x', 1), lambda: setattr(len, 'x', 1), lambda: delattr(5, 'real')):
    try:
        print(f())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__ + ':', error)
