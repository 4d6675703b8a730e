# Who holds the arguments of a call: vectors, tuples and dicts.
import sys

count = sys.getrefcount


class T:
    def __index__(self):
        return count(self)

    def __int__(self):
        return count(self)

    def __float__(self):
        return float(count(self))

    def __repr__(self):
        return f'r{count(self)}'

    def __str__(self):
        return f's{count(self)}'

    def __iter__(self):
        return iter([count(self)])

    def __call__(self, *args, **kw):
        return count(self), [count(a) for a in args], [count(v) for v in kw.values()]


class U:
    def __init__(self, a=None, k=None):
        self.counts = count(self), count(a), count(k)


x, y = T(), T()
print(int(x), float(x), range(x), list(x), tuple(x), set(x), str(x), repr(x), '%s' % x, '%r' % x)
print('{}'.format(x), '{!r:>4}'.format(x), f'{x}', f'{x!r}', hex(x), sorted(x), sum(x), min(x), max(x))
print(x(), x(y), x(y, y), x(k=y), x(*[y]), x(**{'k': y}), x(y, k=y))
print(U(x).counts[1], U(k=x).counts[2], U(*[x]).counts[1], U(**{'k': x}).counts[2])
print(list(map(x, [y])), list(filter(x, [y])) == [y], max([y], key=x) is y)
