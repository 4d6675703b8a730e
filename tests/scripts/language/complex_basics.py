# Complex numbers.
z = 3 + 4j
print(z, z.real, z.imag, abs(z), z.conjugate(), z + 1, z * z, z / 2, z ** 2, -z, z == 3 + 4j, complex(1, 2), complex('1+2j'), 1j, -0j, (1j).__class__.__name__)
print(f'{z}', repr(z), str(2j), hash(1 + 0j) == hash(1), 1j * 1j, bool(0j))
for f in (lambda: z < 1, lambda: int(z), lambda: float(z), lambda: z // 1, lambda: z % 2, lambda: complex('x'), lambda: 1j / 0):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError) as error:
        print(type(error).__name__, error)
