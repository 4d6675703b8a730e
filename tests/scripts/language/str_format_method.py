# str.format and its mini-language.
print('{} {}'.format('a', 1), '{0} {1} {0}'.format('a', 'b'), '{x} {y}'.format(x=1, y='two'))
print('{0} {name}'.format('pos', name='kw'), '{{}} {{{}}}'.format(5), '{:>5}|{:<5}|{:^5}|'.format('a', 'b', 'c'))
print('{0[1]} {0[0]}'.format(['x', 'y']), '{d[key]}'.format(d={'key': 'v'}), '{0[0][1]}'.format([[1, 2]]))


class P:
    def __init__(self):
        self.x = 5
        self.inner = [10, 20]

    def __repr__(self):
        return 'P-repr'

    def __str__(self):
        return 'P-str'

    def __format__(self, spec):
        return f'P-format({spec})'


class Q:
    def __repr__(self):
        return 'Q-repr'


p, q = P(), Q()
print('{0.x} {0.inner[1]} {p.x}'.format(p, p=p), '{} {!r} {!s}'.format(p, p, p), '{:abc}'.format(p))
print('{} {!r} {!s}'.format(q, q, q), f'{p} {p!r} {p!s} {p:xyz} {q}', format(p), format(p, 'spec'))
print('{:*^20}'.format('centre'), '{:.3}'.format('truncated'), '{:10.2}|'.format('truncated'), '{:-<8}'.format('ab'))
print('{:{}}|'.format('a', 5), '{:{w}.{p}f}'.format(3.14159, w=8, p=2), '{:{}{}{}}'.format(5, '*', '>', 4))
print('{!r:>10}'.format('a'), '{!s:*<6}'.format(5), '{!a}'.format('é'))
print('{:d} {:+d} {:x} {:,}'.format(5, 5, 255, 1000000), '{:5}{:5}'.format('a', 1))
print('{} {} {}'.format(None, True, [1, 'a']), '{}'.format(()), '{:s}'.format('x'))
print('{a}{b}'.format(**{'a': 1, 'b': 2}), '{}{}'.format(*'xy'), '{0}{0}'.format('r'), '{:}'.format(5))
print('{:%}'.format(0.25), '{:<}'.format('a'), '{:0>3}'.format(7), '{:03}'.format(7), '{:^03}'.format(7), '{:<04}'.format(7))
print('{0:{1}}'.format('x', '>4'), '{:>{w}}'.format('x', w=4), '{x[a]}'.format(x={'a': 'found'}))
print('abc {} def {{x}}'.format('mid'), '{}'.format('{}'), '{:c}'.format(65))
print('{0.__class__.__name__}'.format(5), '{0.real}'.format(7), '{m}'.format_map({'m': 'mapped'}))
for f in (lambda: '{} {}'.format(1), lambda: '{1}'.format(0), lambda: '{x}'.format(), lambda: '{'.format(),
          lambda: '}'.format(), lambda: '{0} {}'.format(1, 2), lambda: '{} {0}'.format(1, 2),
          lambda: '{0.y}'.format(5), lambda: '{0[5]}'.format([1]), lambda: '{0[a]}'.format([1]),
          lambda: '{:d}'.format('a'), lambda: '{:5}'.format(None), lambda: '{:x}'.format([]),
          lambda: '{!z}'.format(1), lambda: '{!}'.format(1), lambda: '{:s}'.format(5), lambda: '{:=5}'.format('a'),
          lambda: '{:,}'.format('a'), lambda: '{:+}'.format('a'), lambda: '{0[}'.format([1]), lambda: '{:Q}'.format('a'),
          lambda: '{:.}'.format('a'), lambda: '{d[k]}'.format(d={}), lambda: '{:5}'.format(q), lambda: '{a.b}'.format(a=1),
          lambda: '{:#}'.format('a'), lambda: '{: }'.format('a'), lambda: '{!rx}'.format('a'), lambda: '{.}'.format(5),
          lambda: '{[]}'.format([5]), lambda: '{:{}}'.format(5), lambda: 'x'.format_map(5), lambda: '{:010s}|'.format('a')):
    try:
        print(f())
    except (ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        print(type(error).__name__ + ':', error)
