# Integers of any size.
a = 2 ** 64
b = 10 ** 30
print(a, b, a + b, a - b, b - a, a * b)
print(b // a, b % a, divmod(b, a), -b // a, -b % a, divmod(-b, -a))
print(a ** 5)
print(b ** 7 % a, pow(b, 77, a), pow(3, 1000, 10 ** 18))
print(a >> 3, a << 100, a >> 200, -a >> 200, -b >> 7)
print(a & b, a | b, a ^ b, ~a, -a & b, -a | b, -a ^ b, -a & -b)
print(hex(a * 255), oct(a), bin(2 ** 70)[:12], hex(-b))
print(a == 2 ** 64, a < b, a > b, a == float(a), a < 1e30, b > 1.5)
print(a.bit_length(), b.bit_length(), (-b).bit_length(), b.bit_count())
print(float(a), float(b), a / b, b / a, b / 3, int(1e22), int(1e23), int(-1.5e25))
print(int('123456789012345678901234567890'), int('f' * 20, 16), int('1' * 40, 2))
f = 1
for n in range(1, 41):
    f *= n
print(f)
x, y = 0, 1
for _ in range(300):
    x, y = y, x + y
print(x)
print(len(str(7 ** 500)), str(7 ** 500)[:20], str(7 ** 500)[-20:])
print(f'{b:,} {b:_} {a:x} {a:#X} {b:e} {b:.3e} {b:g} {a:40d} {a:<40d}| {a:+}')
print('%d %x %o %e %s %r' % (b, a, a, b, a, b))
print(hash(2 ** 61 - 1), hash(2 ** 61), hash(2 ** 200), hash(-b), hash(b) == hash(float(b)))
print(-1 * a, a * 0, a - a, a // a, a % a, a ** 0, 0 ** a, 1 ** b)
print(round(b + 55, -2), round(-b - 50, -2), abs(-b), +a, -a)
print(sum([a, b, -a]), max(a, b), min(a, b), sorted([b, a, -b, 0]))
print(bool(a), not b)
print(int(str(b)) == b, int(hex(a), 16) == a, int(bin(b), 2) == b)
print(2 ** 63 - 1, 2 ** 63, -2 ** 63, -2 ** 63 - 1, 2 ** 31 * 2 ** 32, 3037000500 ** 2)
print(9223372036854775807 + 1, -9223372036854775808 - 1, 9223372036854775807 * 2, -(-2 ** 63))
print((-2 ** 63) // -1, (-2 ** 63) % -1, abs(-2 ** 63), 4611686018427387904 + 4611686018427387904)
for g in (lambda: float(10 ** 400), lambda: 10 ** 400 / 3, lambda: 'a' * a, lambda: [1] * a,
          lambda: range(a)[2 ** 70], lambda: [][a], lambda: 10 ** 400 * 1.0, lambda: 1 << a,
          lambda: len(range(a))):
    try:
        print(g())
    except (OverflowError, IndexError, MemoryError) as error:
        print(type(error).__name__ + ':', error)
