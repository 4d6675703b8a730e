# Iterators of itertools, copied and taken apart.
import copy
import itertools as I
import re


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


its = {'count': lambda: I.count(3),
       'count2': lambda: I.count(3, 2),
       'countf': lambda: I.count(1.5),
       'countbig': lambda: I.count(10**20),
       'cycle': lambda: I.cycle('abc'),
       'repeat': lambda: I.repeat('x', 4),
       'repeatinf': lambda: I.repeat(1),
       'chain': lambda: I.chain('ab', 'cd'),
       'islice': lambda: I.islice('abcdefgh', 1, 7, 2),
       'islice2': lambda: I.islice('abcdef', 3),
       'take': lambda: I.takewhile(str.islower, 'abCd'),
       'drop': lambda: I.dropwhile(str.islower, 'abCde'),
       'ff': lambda: I.filterfalse(str.isupper, 'abCd'),
       'star': lambda: I.starmap(pow, [(2, 3), (3, 2), (1, 1)]),
       'comp': lambda: I.compress('abcd', [1, 0, 1, 1]),
       'acc': lambda: I.accumulate([1, 2, 3, 4]),
       'acci': lambda: I.accumulate([1, 2, 3], initial=10),
       'accf': lambda: I.accumulate([1, 2, 3], max),
       'zl': lambda: I.zip_longest('abc', 'd', fillvalue='-'),
       'gb': lambda: I.groupby('aabbc')}


def firsts(i, n=6):
    r = []
    for x in i:
        r.append((x[0], list(x[1])) if isinstance(x, tuple) and len(x) == 2 and not isinstance(x[1], (str, int)) else x)
        if len(r) == n:
            break
    return r


for name, make in its.items():
    for taken in (0, 1, 3):
        i = make()
        for _ in range(taken):
            next(i, None)
        print(name, taken, end=' ')
        t(lambda: re.sub(r' at 0x\w+',
       '', repr(i.__reduce__())))
        i = make()
        for _ in range(taken):
            next(i, None)
        t(lambda: firsts(copy.copy(i)))
        i = make()
        for _ in range(taken):
            next(i, None)
        t(lambda: firsts(copy.deepcopy(i)))
        t(lambda: firsts(i))
