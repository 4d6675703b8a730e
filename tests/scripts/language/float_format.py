# Formatting of floats.
for x in (0.0, 1.0, -1.5, 3.14159265, 1234567.891, 1e-10, 1e20, 1e100, 2.5e-5, 999999.5, float('inf'),
          float('nan'), -0.0, 0.5, 1.5, 2.5, 100.0):
    print(f'{x} {x:f} {x:.2f} {x:.0f} {x:e} {x:.3e} {x:g} {x:.3g} {x:n} {x:%} {x:.1%}')
    print('%f %.2f %e %.1E %g %G %s %r' % (x, x, x, x, x, x, x, x))
x = 3.14159
print(f'[{x:10.2f}] [{x:<10.2f}] [{x:^10.2f}] [{x:>10.2f}] [{x:010.2f}] [{x:+.2f}] [{x: .2f}]')
print(f'[{-x:10.2f}] [{-x:010.2f}] [{-x:=10.2f}] [{-x:*^12.3f}] [{-x:+.1f}] [{-x:-.1f}]')
print(f'{1234567.891:,} {1234567.891:,.2f} {1234567.891:_.1f} {0.0001:,}')
print(f'{5:f} {5:.1f} {5:e} {5:g} {5:%} {True:.2f}')
print(f'{1e15} {1e16} {123456789012345680.0} {0.00001} {0.0001} {1.0e-4:g} {1e5:g} {1e6:g}')
print(f'{x:.10} {x:.3} {100.0:.2} {0.00012345:.2} {12345.678:.3} {x:5}| {1.0:5}|')
print(f'{x:#.0f} {x:#g} {1.0:#.3g} {1e10:#.0e}')
print(format(x, '.1f'), format(x, ''), format(2.0, '5'), format(1e300, 'g'), format(x, '8.3f'))
print('%5.1f|%-8.2f|%+.1f|% .1f|%08.3f|%.0f|%#.0f' % (x, x, x, x, x, x, x))
print('%*.*f' % (10, 2, x), '%.*e' % (3, x), '%-*d|' % (6, 42))
print('%d %i' % (3.99, -3.99), '%5.1f%%' % 99.5)
for spec in ('d', 'x', 's', '.2d', 'q', '10.', '.f', ',s', 'c'):
    try:
        print(format(1.5, spec))
    except ValueError as error:
        print(repr(spec), error)
for text in ('%d', '%x', '%c', '%q', '%', '%(a)s'):
    try:
        print(text % 1.5)
    except (TypeError, ValueError) as error:
        print(repr(text), type(error).__name__, error)
