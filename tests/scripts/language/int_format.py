# Formatting of integers.
for n in (0, 7, -7, 42, 255, -255, 1234567, 10 ** 18):
    print(f'{n} {n:d} {n:5} {n:<5}| {n:^7}| {n:+d} {n: d} {n:05} {n:x} {n:X} {n:o} {n:b} {n:#x} {n:#o} {n:#b}')
    print(f'{n:,} {n:_} {n:_x} {n:_b} {n:#010x} {n:e} {n:.2f} {n:*>12,} {n:=+12} {n:012,}')
    print('%d|%5d|%-5d|%05d|%+d|% d|%x|%X|%o|%#x|%#o|%i|%u|%s|%r' % ((n,) * 15))
print(f'{65:c} {97:c} {8364:c} {True} {True:d} {False:5}| {True:>6}|')
print(f'{42!r:>6} {42!s:<6}| {-5:=5d} {-5:05d} {5:=5} {-5:*=6}')
width, precision = 10, 3
print(f'{42:{width}} {42:<{width}}| {3.14159:{width}.{precision}f} {42:{"0"}{width}}')
print('{:d} {:5d} {:<5d}| {:x}'.format(1, 2, 3, 255), '{0:b} {0:o} {0:X}'.format(10))
print(format(255, 'x'), format(255, '#06x'), format(-5, '+d'), format(5, ''), format(1000000, ','))
print('%3d|%-3d|%03d' % (12345, 12345, 12345), '%.3d %.5x' % (7, 255), '%5.3d|' % 7)
print('%c%c' % (72, 'i'), '%d%%' % 50, '%x' % True, '%s' % 10 ** 5)
for spec in ('s', '.2', 'q', '.2d', ',x', '5.1d', 'zz', '=,d', ' +d', '{', '-c', 'n', ',,'):
    try:
        print(format(5, spec))
    except ValueError as error:
        print(repr(spec), error)
for text, value in (('%d', 'a'), ('%d', None), ('%x', 1.5), ('%c', 'ab'), ('%c', -1), ('%d %d', 1),
                    ('%d', (1, 2)), ('%s %s', ('a',)), ('no', 5), ('%z', 5), ('%d', []),
                    ('%(k)d', {'k': 'x'}), ('%(k)d', {}), ('%(k)d', 5), ('%c', 1.5)):
    try:
        print(text % value)
    except (TypeError, ValueError, OverflowError, KeyError) as error:
        print(repr(text), type(error).__name__, error)
try:
    f'{300000000:c}'
except (OverflowError, ValueError) as error:
    print(type(error).__name__, error)
