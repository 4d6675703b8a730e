# Recursion without end ends in RecursionError.
import sys


def forever(n):
    return forever(n + 1)


def mutual_a():
    return mutual_b()


def mutual_b():
    return mutual_a()


class R:
    def __getattr__(self, name):
        return getattr(self, name + 'x')

    def __repr__(self):
        return f'{self!r}'


print(sys.getrecursionlimit())
for f in (lambda: forever(0), mutual_a, lambda: repr(R())):
    try:
        f()
    except RecursionError as error:
        print(type(error).__name__, str(error)[:32])
depth = 0


def measure():
    global depth
    depth += 1
    measure()


try:
    measure()
except RecursionError:
    print('depth', 900 < depth <= 1000)


def deep(n):
    return 0 if n == 0 else 1 + deep(n - 1)


print(deep(900))
