# Iterators: protocol, builtins that make them, exhaustion, iter with a sentinel.
class Count:
    def __init__(self, n):
        self.n, self.i = n, 0

    def __iter__(self):
        return self

    def __next__(self):
        if self.i >= self.n:
            raise StopIteration
        self.i += 1
        return self.i


print(list(Count(3)), sum(Count(4)), [x for x in Count(2)], tuple(Count(2)), *Count(2), max(Count(5)), sorted(Count(3), reverse=True), 2 in Count(3), dict(enumerate(Count(2))), ''.join(map(str, Count(3))), set(Count(2)) == {1, 2})
c = Count(3)
print(next(c), next(c), list(c), list(c), next(c, 'default'))
it = iter([1, 2, 3])
print(next(it), list(it), next(it, None), iter(it) is it)
z = zip([1, 2, 3], 'ab')
print(next(z), list(z), list(zip()), list(zip([1])), list(zip([1, 2], [3, 4], [5, 6])), dict(zip('ab', [1, 2])))
print(list(zip(*[(1, 2), (3, 4)])), list(enumerate('ab')), list(enumerate('ab', 5)), list(enumerate('ab', start=1)), list(map(lambda x, y: x + y, [1, 2], [3, 4, 5])), list(map(str, [1])), list(filter(lambda x: x > 1, [1, 2, 3])), list(filter(None, [0, 1, '', 'a'])), list(reversed([1, 2, 3])), list(reversed('ab')), list(reversed((1, 2))), list(reversed({'a': 1, 'b': 2})))
m = map(print, [1, 2])
print('lazy')
next(m)
l = [1, 2, 3]
it = iter(l)
next(it)
l.append(4)
l[1] = 'changed'
print(list(it))
numbers = iter([1, 2, 0, 3])
print(list(iter(lambda: next(numbers), 0)), next(numbers))
print(any(map(lambda x: print(x, end=' ') or x > 1, [1, 2, 3])), all(map(lambda x: print(x, end=' ') or x < 2, [1, 2, 3])))
a, b = Count(2)
print(a, b, [*Count(2), *Count(1)])
try:
    next(iter([]))
except StopIteration as error:
    print(repr(error), error.value)
for f in (lambda: list(zip([1], [1, 2], strict=True)), lambda: list(zip([1, 2], [1], strict=True)), lambda: next(5), lambda: iter(5), lambda: list(map(None, [1])), lambda: [x for x in 5], lambda: len(iter([])), lambda: zip(1), lambda: iter(lambda: 0), lambda: reversed(Count(3)), lambda: enumerate(5), lambda: list(map(lambda: 0, [1])), lambda: next(iter({})), lambda: iter([])[0]):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ':', error)


class BadNext:
    def __iter__(self):
        return self


class Raises:
    def __iter__(self):
        return self

    def __next__(self):
        raise ValueError('in next')


for f in (lambda: list(BadNext()), lambda: list(Raises()), lambda: [x for x in Raises()]):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ':', error)
d = {'a': 1}
it = iter(d)
d['b'] = 2
try:
    next(it)
except RuntimeError as error:
    print(error)
print(type(iter([])).__name__, type(iter('')).__name__, type(iter(())).__name__, type(iter({})).__name__, type(iter(set())).__name__, type(zip()).__name__, type(map(len, [])).__name__, type(iter({}.items())).__name__, type(reversed([])).__name__)
