# Proxies in pow() with a modulus, bytes(), and operations on what they refer to.
# Rules: R73 R75 R76
import sys
import weakref


class N:
    def __init__(self, value):
        self.value = value

    def __pow__(self, exponent, modulus=None):
        return 'pow', self.value, exponent, modulus

    def __rpow__(self, base):
        return 'rpow', self.value, base

    def __bytes__(self):
        return b'bytes'

    def __index__(self):
        return 3


class Called(N):
    def __call__(self, *args, **kwargs):
        return args, kwargs


class Real(float):
    pass


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


n, called, real = N(7), Called(8), Real(2.0)
for object_ in n, called:
    p = weakref.proxy(object_)
    for action in (lambda: pow(p, 2), lambda: pow(2, p), lambda: pow(p, 2, 5), lambda: pow(2, p, 5),
                   lambda: pow(2, 3, p), lambda: bytes(p), lambda: p(1, x=2), lambda: [1, 2][p:],
                   lambda: hash(p), lambda: bin(p), lambda: list(range(p))):
        attempt(action)
    print(type(p).__name__, sys.getsizeof(p), sys.getsizeof(weakref.ref(object_)))
del n, object_
p = weakref.proxy(called)
del called
attempt(lambda: pow(p, 2, 5))
attempt(lambda: pow(2, p, 5))
attempt(lambda: bytes(p))
p = weakref.proxy(real)
print(p + 1, 1 + p, p * p, -p, p ** 2, 2 ** p, divmod(7, p), p < 3, int(p), float(p), pow(p, 3))
