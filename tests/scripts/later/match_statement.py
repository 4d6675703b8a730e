# Structural pattern matching.
class P:
    __match_args__ = ('x', 'y')

    def __init__(self, x, y):
        self.x, self.y = x, y


def describe(value):
    match value:
        case 0 | 1:
            return 'zero or one'
        case int(n) if n < 0:
            return f'negative {n}'
        case str() as s:
            return f'text {s}'
        case []:
            return 'empty'
        case [a]:
            return f'one {a}'
        case [a, *rest]:
            return f'first {a} rest {rest}'
        case {'k': v, **others}:
            return f'k={v} {others}'
        case P(0, y=y):
            return f'on the axis {y}'
        case P(x, y):
            return f'point {x} {y}'
        case None:
            return 'none'
        case _:
            return 'other'


for value in (0, 1, -5, 7, 'abc', [], [1], [1, 2, 3], {'k': 1, 'z': 2}, {}, P(0, 5), P(1, 2), None, 2.5, (9, 8)):
    print(describe(value))
