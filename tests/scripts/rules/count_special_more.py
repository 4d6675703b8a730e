# Counts inside further special methods.
# Rules: R4 R13
import sys

count = sys.getrefcount


class T:
    def __getattribute__(self, name):
        if name == 'probe':
            return 'getattribute', count(self)
        return super().__getattribute__(name)

    def __setattr__(self, name, value):
        print('setattr', count(self), count(value))

    def __delattr__(self, name):
        print('delattr', count(self))

    def __len__(self):
        return count(self)

    def __iter__(self):
        print('iter', count(self))
        return self

    def __next__(self):
        print('next', count(self))
        raise StopIteration

    def __format__(self, spec):
        return f'format {count(self)}'

    def __index__(self):
        return count(self)

    def __int__(self):
        return count(self)

    def __float__(self):
        return float(count(self))

    def __abs__(self):
        return count(self)

    def __round__(self, digits=None):
        return count(self)

    def __radd__(self, other):
        return 'radd', count(self)

    def __iadd__(self, other):
        print('iadd', count(self), count(other))
        return self

    def __lt__(self, other):
        return 'lt', count(self), count(other)

    def __reversed__(self):
        return [count(self)]

    def __dir__(self):
        return [str(count(self))]

    def __call__(self, *args, **kw):
        return 'call', count(self), [count(a) for a in args], [count(v) for v in kw.values()]


x, y = T(), T()
print(x.probe)
x.a = y
del x.a
setattr(x, 'a', y)
print(len(x), abs(x), int(x), float(x), round(x), round(x, 1))
for nothing in x:
    pass
list(x)
print(f'{x}', format(x), '{}'.format(x))
print([0, 1, 2, 3, 4, 5, 6][x], list(range(9))[x:], hex(x))
print(1 + x, x < y, y > x)
x += y
print(reversed(x), dir(x))
print(x(), x(y), x(y, y), x(k=y), x(*[y]), x(**{'k': y}))
print((lambda c: c(y))(x))
print(count(x), count(y))
