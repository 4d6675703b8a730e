# Floats: arithmetic, repr, rounding and conversions.
print(0.1 + 0.2, 0.1 * 3, 1.1 - 1, 1 / 3, 2 / 3, 1e16, 1e15, 123456789.123456789)
print(1.0, -0.0, 1e-5, 0.0001, 1e22, 1e21, 1.5e300 * 1e10, 5e-324, 2.5e-308)
print(float('inf'), float('-inf'), float('nan'), 1e400, -1e400, float('1e5'), float(' 2.5 '))
print(7.5 // 2, 7.5 % 2, -7.5 // 2, -7.5 % 2, 7.5 // -2, 7.5 % -2, divmod(7.5, 2), divmod(-7.5, 2))
print(2.0 ** 0.5, 2.0 ** -1, 2 ** 0.5, 0.0 ** 0)
print(round(2.5), round(3.5), round(-2.5), round(2.675, 2), round(1234.567, -2), round(0.5), round(1.5))
print(round(2.5, 0), round(1e20), round(-0.4), round(5.015, 2), round(3.14159, 3))
print(int(2.9), int(-2.9), float(5), float(True), float('-0'))
print(1.0 == 1, 0.5 == 1 / 2, 0.1 + 0.2 == 0.3, float('nan') == float('nan'), 1e308 * 10 == float('inf'))
print(1.5 < 2, 2 > 1.5, 1.0 <= 1, 1 != 1.0, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53))
print((1.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (2.5).hex())
print(float.fromhex('0x1.8p1'), (3.7).__trunc__(), abs(-2.5), -2.5, +2.5)
print(hash(1.0) == hash(1), hash(0.5), hash(float('inf')), hash(-1.5))
print(max(1, 2.5), min(1, 0.5), sum([0.1] * 10), sum([1, 2.5]), sum([], 0.0))
print([1.0, 2.5], (1e100,), {0.5: 'half'}, {1.0})
print(str(1.0), repr(1.0), str(1e-7), repr(100000000000000000.0), 1.7976931348623157e308)
print(bool(0.0), bool(-0.0), bool(0.1), not 0.0, 3.0 and 4.0, 0.0 or 'zero')
print(1_000.5, 1e1_0, .5, 5., 1.e3, 0.1e-2)
x = 10.0
x += 1
x -= 0.5
x *= 2
x /= 4
x //= 1
x **= 3
x %= 7
print(x)
for f in (lambda: 1.0 / 0, lambda: 1.0 // 0, lambda: 1.0 % 0, lambda: divmod(1.0, 0),
          lambda: 0.0 ** -1, lambda: float('x'), lambda: float(''), lambda: float([]),
          lambda: float(None), lambda: 1.5 << 1, lambda: 1.5 & 1, lambda: 10.0 ** 400,
          lambda: round(float('nan')), lambda: round(float('inf')), lambda: [][x],
          lambda: 'a' * 1.5, lambda: range(1.5), lambda: float('1 2'), lambda: int(1e400),
          lambda: 1.5 + 'a', lambda: 1.5 < 'a', lambda: float('1_'), lambda: x()):
    try:
        print(f())
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__ + ':', error)
