# Integer arithmetic and its errors.
print(7 + 3, 7 - 3, 7 * 3, 7 / 3, 7 // 3, 7 % 3, 7 ** 3)
print(-7 // 3, -7 % 3, 7 // -3, 7 % -3, -7 // -3, -7 % -3)
print(divmod(7, 3), divmod(-7, 3), divmod(7, -3), divmod(-7, -3))
print(2 ** 10, 2 ** 0, 2 ** -1, (-2) ** 3, -2 ** 2, 0 ** 0)
print(pow(3, 4), pow(3, 4, 5), pow(2, -1), pow(7, -1, 11))
print(5 & 3, 5 | 3, 5 ^ 3, ~5, ~0, -5 & 3, -5 | 3, -5 ^ 3)
print(1 << 5, 1000 >> 3, -1000 >> 3, -1 >> 10, 1 << 0)
print(abs(-5), +5, -5, --5, -(-5), not 5, not 0)
print(10 / 5, 10 // 5, 1 / 3, 2 / 3, 1e3, 10 ** 20 / 10 ** 19)
print(True + True, True * 5, False - 1, True / 2, True == 1)
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(7, 3))
print(0x1F, 0o17, 0b101, 1_000_000, 0xdead_beef, 0B11, 0XfF)
print(hex(255), oct(8), bin(5), hex(-255), bin(-5), oct(0))
print((5).bit_length(), (-8).bit_length(), (0).bit_length(), (255).bit_count())
print(int(3.99), int(-3.99), int('42'), int('  42\n'), int('-1_000'), int('ff', 16), int('0x1f', 0),
      int('0b11', 0), int('z', 36), int(True), int())
print((7).numerator, (7).denominator, (7).real, (7).imag, (3).conjugate())
print(5 .__add__(3), (5).__radd__(2), int.__mul__(4, 5))
for f in (lambda: 1 / 0, lambda: 1 // 0, lambda: 1 % 0, lambda: divmod(1, 0), lambda: 0 ** -1,
          lambda: 1 << -1, lambda: 1 >> -1, lambda: pow(2, 3, 0), lambda: int('abc'),
          lambda: int('12', 1), lambda: int(''), lambda: int('4.5'), lambda: int([]),
          lambda: int(None), lambda: int('z', 10), lambda: int(5, 10), lambda: 5 + 'a',
          lambda: 'a' + 5, lambda: 5 - None, lambda: [] * 1.5, lambda: 5 @ 3, lambda: ~1.5,
          lambda: -'a', lambda: +[], lambda: 5 << 1.0, lambda: 5 | 1.0, lambda: abs('x'),
          lambda: round('x'), lambda: pow(2, -1, 4), lambda: int(float('inf')),
          lambda: int(float('nan')), lambda: divmod('a', 2), lambda: pow('a', 2)):
    try:
        print(f())
    except (ZeroDivisionError, ValueError, TypeError, OverflowError) as error:
        print(type(error).__name__ + ':', error)
