# The texts of common errors of values.
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ':', error)


class C:
    def __init__(self):
        self.x = 1

    @property
    def prop(self):
        return 1

    __slots__ = ('x',)


class D:
    pass


c, d, n, s, l, t, m, f = C(), D(), None, 'abc', [1, 2], (1, 2), {'a': 1}, 1.5
for g in (lambda: n.x, lambda: n[0], lambda: n(), lambda: n + 1, lambda: 1 + n, lambda: len(n), lambda: iter(n), lambda: n < 1, lambda: -n, lambda: [*n], lambda: {**n}, lambda: n in n, lambda: 'a' in n,
          lambda: s.x, lambda: s[10], lambda: s['a'], lambda: s(), lambda: s + 1, lambda: s - s, lambda: s * s, lambda: s % 1, lambda: -s, lambda: s < 1, lambda: s[0](), lambda: s.upper.x,
          lambda: l.x, lambda: l[10], lambda: l['a'], lambda: l(), lambda: l + 1, lambda: l + t, lambda: l - l, lambda: l * l, lambda: -l, lambda: l < 1, lambda: l[0][0], lambda: l[t], lambda: l[None], lambda: l[1.0],
          lambda: t.x, lambda: t[10], lambda: t['a'], lambda: t(), lambda: t + l, lambda: t - t, lambda: t * t, lambda: ~t,
          lambda: m.x, lambda: m['z'], lambda: m(), lambda: m + m, lambda: m[l], lambda: m < m, lambda: m['a']['b'], lambda: m[0],
          lambda: f.x, lambda: f[0], lambda: f(), lambda: f + s, lambda: f << 1, lambda: f | 1, lambda: ~f, lambda: f @ f, lambda: f['a'],
          lambda: c.y, lambda: c[0], lambda: c(), lambda: c + 1, lambda: len(c), lambda: iter(c), lambda: c < c, lambda: int(c), lambda: setattr(c, 'prop', 1), lambda: setattr(c, 'z', 1), lambda: delattr(c, 'prop'),
          lambda: D.x, lambda: D[0], lambda: D + 1, lambda: len(D), lambda: d.x, lambda: d.x.y, lambda: D.__init__(), lambda: D.x(), lambda: d.__nothing__, lambda: iter(D), lambda: D < D, lambda: 1 in D, lambda: 1 in d, lambda: D(1),
          lambda: len[0], lambda: len.x, lambda: len + 1, lambda: (lambda: 0) + 1, lambda: print.x, lambda: int[0], lambda: int.x, lambda: int + 1, lambda: str.x(), lambda: NotImplemented + 1, lambda: range(3).x, lambda: True.x, lambda: (1).x, lambda: {1}.x, lambda: {1} + {2},
          lambda: 'a' + 1.5, lambda: [] + {}, lambda: {} | [], lambda: set() | [], lambda: 1 + [], lambda: [] + 1, lambda: 'x' % (1, 2), lambda: 1 % 'x', lambda: [] % 2, lambda: 2 ** 'x', lambda: 2 // [], lambda: 2 << [], lambda: 2 and [] + 1, lambda: max(1, None), lambda: sum([[], 1]), lambda: sorted([1, None, 'a']), lambda: min({}, 1),
          lambda: __undefined__, lambda: print(undefined_thing), lambda: undefined_thing.x, lambda: m.undefined_thing, lambda: range(n), lambda: [0][n], lambda: 'abc'.index(n), lambda: 'abc'.replace(n, 'x'), lambda: ','.join([n]), lambda: int(n), lambda: float(n), lambda: ord(n), lambda: chr(n), lambda: abs(n), lambda: round(n), lambda: sum(n), lambda: sorted(n), lambda: dict(n), lambda: set(n), lambda: isinstance(1, n)):
    attempt(g)
