# Small things that versions answer differently: characters, ranges of truths, complex, cells.
import math
import operator


def attempt(text):
    try:
        print(text, '->', eval(text))
    except Exception as error:
        print(text, '->', type(error).__name__, error)


for text in ('"%c" % -10**25', '"%c" % 10**25', '"%c" % 2**31', 'chr(1.5)', 'chr("a")', 'range(True)', 'range(False, 3, True)',
             'range(True)[0]', '[*range(True, 3)]', 'range(0, True).stop', 'range(True) == range(1)', 'range(0, 9, True)[::2]',
             'range(5).index(True)', 'list(reversed(range(True, 4)))', 'range(0, 1, False)', 'operator.index(True)', '1j // 2', '1j % 2', 'divmod(2, 1j)',
             'int(1j)', 'float(1j)', 'hasattr(1j, "__int__")', 'math.gcd(12, 18, 8)', 'math.gcd(12, 18)', 'format(5, ",,")', 'format(5, ",_")',
             'type()', 'type(1, 2)', 'type(None, a=1)', 'type.__new__(type, 1)', 'hasattr({}.keys(), "mapping")', 'zip([1]).__setstate__'.split('.')[0],
             'hasattr(zip(), "__setstate__")', 'type(iter(memoryview(b"ab"))).__name__', 'classmethod(len).__dict__ == {}'):
    attempt(text)


def make(zeta, x):
    box = [x]
    alpha = 1

    def inner():
        return box, zeta, x, alpha
    return inner


print(make.__code__.co_cellvars, make(1, 2).__code__.co_freevars)
