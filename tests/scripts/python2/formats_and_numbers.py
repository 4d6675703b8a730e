# Formats, powers, and the order of dicts.


def attempt(action):
    try:
        print repr(action())
    except Exception as error:
        print type(error).__name__, error


class S(object):
    def __str__(self):
        return 'text'


for spec in ('>8', '*^10', '.2', '', 'd', '+8', '=8', '#8', ',', u'>8'):
    attempt(lambda: format(S(), spec))
    attempt(lambda: format([1], spec))
attempt(lambda: '{:>7}{!r:5}|'.format(S(), None))
attempt(lambda: object.__format__(S(), 5))
for value in (5, 5L, 1.5, 2j, 'a'):
    for spec in ('_', '_d', '5_', '#', '#x', '#f', '#%', ',d', '#s', '_.2'):
        attempt(lambda: format(value, spec))
attempt(lambda: '{!a}'.format(5))
attempt(lambda: u'{}'.format(u'\xe9'))
for form in ('%a', '%5.2a'):
    attempt(lambda: form % 5)
for form in ('%5%', '%-5%|', '%.3%', '%+%', '%05%', '%%'):
    attempt(lambda: form % ())
    attempt(lambda: form % 5)
    attempt(lambda: unicode(form) % ())
attempt(lambda: '%*%' % (4,))
attempt(lambda: '%5%%d' % (4,))
for form in ('%x', '%o', '%X', '%#x', '%5.3x'):
    for value in (3.7, -3.7, 1e10, '5', 5L, True, None, -255, 2 ** 70):
        attempt(lambda: form % value)
attempt(lambda: round('5'))
exec "word = '\xc3\xa9'; print len(word), repr(word)"
attempt(lambda: (-1) ** 0.5)
attempt(lambda: (-1.0) ** 0.5)
attempt(lambda: pow(-2, -0.5))
attempt(lambda: (-2.0) ** 2)
attempt(lambda: (-2L) ** 1.5)
for value in (-2 ** 63, 2 ** 63 - 1, 2 ** 63, 5L, 1e18):
    attempt(lambda: int(value))
attempt(lambda: {'a': 1} > {1: 2})
attempt(lambda: {1: 2, 3: 4} < {1: 2, 3: 5})
attempt(lambda: {1: 2, 3: 4} < {1: 2, 4: 1})
attempt(lambda: {1: 1} < {1: 1, 2: 2})
attempt(lambda: (cmp({1: 1}, {1: 1}), cmp({1: 3}, {2: 2}), cmp({}, {1: 1})))
attempt(lambda: sorted([{2: 1}, {1: 2}, {}, {1: 1}]))
