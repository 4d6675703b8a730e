# itertools: every iterator.
from itertools import *
import operator

print(list(islice(count(5, 2), 3)), list(islice(count(0.5, 0.5), 3)), count(3), count(1, 2), count(1.5), next(count(2**63 - 1)))
print(list(chain([1], [2, 3], 'ab')), list(chain.from_iterable(['ab', 'c'])), list(chain()))
print(list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], operator.mul, initial=10)), list(accumulate([], initial=1)))
print(list(product('ab', repeat=2)), list(product('ab', [1, 2, 3])), list(product()), list(product('a', '')))
print(list(permutations('abc', 2)), list(permutations('abc')), list(permutations('ab', 3)), list(permutations([])), len(list(permutations(range(6)))))
print(list(combinations('abcd', 2)), list(combinations('ab', 3)), list(combinations('ab', 0)), len(list(combinations(range(10), 4))))
print(list(combinations_with_replacement('abc', 2)), list(combinations_with_replacement('', 1)))
print([(k, list(g)) for k, g in groupby('aabbbca')], [(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], lambda x: x % 2)])
groups = list(groupby('aab'))
print([list(g) for k, g in groups])
print(list(zip_longest('abc', 'x', fillvalue='-')), list(zip_longest()), list(pairwise('abcd')), list(pairwise('a')))
a, b, c = tee([1, 2, 3], 3)
print(next(a), next(a), list(b), list(a), list(c), tee([], 0))
big, other = tee(range(200))
print(sum(big), sum(other))
print(list(compress('abcd', [1, 0, 1, 0])), list(starmap(pow, [(2, 3), [3, 2]])))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(None, [0, 1, ''])), list(filterfalse(lambda x: x > 1, [1, 2])))
cy = cycle('ab')
print([next(cy) for _ in range(5)], list(cycle([])), repeat(1, 3), repeat('x'), list(repeat('x', 2)), operator.length_hint(repeat(1, 4)))
print(list(islice('abcdef', 3)), list(islice('abcdef', 2, None)), list(islice('abcdef', 1, 5, 2)), list(islice('ab', 0)), list(islice('ab', None)))
source = iter('abcdef')
print(list(islice(source, 1, 3)), next(source))
for wrong in (lambda: islice('a', -1), lambda: islice('a', 0, 1, 0), lambda: islice('a'), lambda: count('a'), lambda: repeat(),
              lambda: combinations('a', -1), lambda: permutations('a', 'b'), lambda: product('a', repeat=-1), lambda: chain(1).__next__(),
              lambda: tee([1], -1), lambda: zip_longest('a', wrong=1), lambda: cycle(1), lambda: takewhile(1), lambda: chain(a=1),
              lambda: product(a=1), lambda: islice('a', 'b'), lambda: next(starmap(pow, [1])), lambda: groupby(), lambda: compress('a')):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print([type(x).__name__ for x in (chain(), count(), cycle([]), groupby([]), tee([])[0])], [c.__module__ for c in (chain, tee)])
