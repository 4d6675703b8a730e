# enumerate beyond 64 bits, the two iterators of strings, and what type() says of its arguments.
import gc
import sys

for start in (10 ** 20, 2 ** 63 - 2, 2 ** 63 - 1, -10 ** 20, -2 ** 63, True):
    print(list(enumerate('abc', start)))


class Number:
    def __index__(self):
        return 10 ** 20


print(next(enumerate('a', Number())))
start = 10 ** 20
count = sys.getrefcount(start)
counting = enumerate('abc', start)
print(sys.getrefcount(start) - count, [type(o).__name__ for o in gc.get_referents(counting)])
pair = next(counting)
print(sys.getrefcount(start) - count, pair[0] is start)
pair = next(counting)
print(sys.getrefcount(start) - count, pair)
counting = enumerate('abc', 2 ** 63 - 2)
for pair in counting:
    print(pair, [type(o).__name__ for o in gc.get_referents(counting)])

print([type(iter(text)).__name__ for text in ('', 'a', 'abc', 'é', 'aé', '€', '😀')])
print(list('aé€😀'), [iter(text).__length_hint__() for text in ('', 'abc', 'aé€😀')])


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ':', error)


for start in (1.0, '1', None):
    attempt(lambda: enumerate('a', start))
for arguments in ((None,), (None, 1), (None, 1, 2), (None, (), {}), ('a', None, {}), ('a', (), None), ('a', (1,), {}),
                  ('a\0b', (), {}), (1, 2, 3), (b'a', (), {}), ('a', [], {}), ('a', (), []), ('a', (None,), {}),
                  ('a', ()), (1, 2, 3, 4), ()):
    attempt(lambda: type(*arguments))
    attempt(lambda: type.__new__(type, *arguments))
attempt(lambda: type('a', (), {}, x=1))
attempt(lambda: type('a', x=1))
