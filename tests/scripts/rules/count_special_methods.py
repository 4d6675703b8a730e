# The count of self and of the operand inside special methods.
# Rules: R4
import sys

count = sys.getrefcount


class Thing:
    def __getattr__(self, name):
        return (name, count(self))

    def __getitem__(self, key):
        return 'getitem', count(self), count(key)

    def __add__(self, other):
        return 'add', count(self), count(other)

    def __eq__(self, other):
        print('eq', count(self), count(other))
        return True

    def __hash__(self):
        print('hash', count(self))
        return 7

    def __bool__(self):
        print('bool', count(self))
        return True

    def __neg__(self):
        return 'neg', count(self)

    def __iter__(self):
        print('iter', count(self))
        return iter([])

    def __contains__(self, item):
        print('contains', count(self), count(item))
        return True

    def __setitem__(self, key, value):
        print('setitem', count(self), count(value))

    def __delitem__(self, key):
        print('delitem', count(self))

    def __repr__(self):
        return f'repr {count(self)}'


x = Thing()
y = Thing()
print(x.missing)
print(x[0][:2])
print(x + y)
x == y
hash(x)
bool(x)
if x:
    print('true')
not x
print(-x)
for nothing in x:
    pass
list(x)
y in x
x[0] = y
del x[0]
print(repr(x))
print(str(x))
print(f'{x}')
print('%r' % x)
print('%s' % (x,))
print(count(x), count(y))
