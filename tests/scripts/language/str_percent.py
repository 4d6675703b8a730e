# The % operator on strings.
print('%s' % 'a', '%s %s' % ('a', 1), '%s' % None, '%s' % [1, 2], '%s' % (5,), '%s' % ((1, 2),))
print('%r %r' % ('a', 1), '%a' % 'é', '%%', '100%%' % (), '%s%%' % 50)
print('%10s|%-10s|%.2s|%10.2s|%-6.1s|' % ('a', 'b', 'long', 'long', 'long'))
print('%(name)s is %(age)d' % {'name': 'x', 'age': 5}, '%(a)s %(a)r' % {'a': 'twice'}, '%(x)5.1f|' % {'x': 2.25})
print('%s' % {'a': 1}, '%s' % {1}, '%s' % ([],), '%s %s' % ([], {}))
print('%5d|%-5d|%05d|%+d|% d' % (42, 42, 42, 42, 42), '%x %X %#x %o %#o' % (255, 255, 255, 8, 8))
print('%c%c%c' % ('a', 98, '€'), '%5c|' % 'x', '%e %E %g' % (1234.5, 0.00012, 1e10))
print('%*d|%-*d|' % (5, 1, 5, 2), '%.*f' % (2, 3.14159), '%0*d' % (6, 42))
print('%s' % True, '%d' % True, '%s' % 1.0, '%i' % 7.9, '%s %d' % ('x', -5))


class P:
    def __str__(self):
        return 'P-str'

    def __repr__(self):
        return 'P-repr'

    def __int__(self):
        return 77

    def __index__(self):
        return 78

    def __float__(self):
        return 7.5


p = P()
print('%s %r' % (p, p), '%f' % p, '%d' % p, '%x' % p)


class M:
    def __getitem__(self, key):
        return key.upper()


print('%(abc)s' % M())
print('[%s]' % 'no tuple', 'a' 'b%s' % 'c', '%s' * 2 % ('x', 'y'))
for text, value in (('%s %s', 'a'), ('%s', ('a', 'b')), ('%s', ()), ('%d', 'x'), ('%d', '5'), ('x', 'a'), ('x', ()),
                    ('x', {}), ('x', []), ('%(a)s', ('a',)), ('%(a)s', {}), ('%(a', {'a': 1}), ('%y', 1), ('%5', 1),
                    ('%*d', ('a', 1)), ('%.*f', ('a', 1)), ('%c', 'xy'), ('%c', 1114112), ('%f', 'a'), ('%f', None),
                    ('%x', 'a'), ('%s %(a)s', {'a': 1}), ('%c', []), ('abc', 5), ('%s%', 'a'), ('%(a)s %s', {'a': 1})):
    try:
        print(text % value)
    except (TypeError, ValueError, KeyError, OverflowError) as error:
        print(repr(text), type(error).__name__, error)
s = 'n=%d'
s %= 5
print(s)
