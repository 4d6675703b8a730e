# A weak cache gives what lives, makes what is missing, and keeps the objects used last.
# Rules: R81 R82 R89
import gc
import sys

from refscope import WeakCache


class Page:
    def __init__(self, name):
        self.name = name
        print('made', name)

    def __del__(self):
        print('del', self.name)

    def __repr__(self):
        return self.name


def show(cache):
    print(repr(cache), cache.keys(), (cache.hits, cache.misses, cache.evictions, cache.deaths))


cache = WeakCache(Page)
first = cache('first')
print(cache('first') is first, cache['first'] is first, sys.getrefcount(first))
cache('unused')
print('unused' in cache, 'first' in cache, len(cache))
show(cache)
del first
show(cache)
again = cache('first')
again.me = again
del again
print('in a cycle:', 'first' in cache, gc.collect() > 0, 'first' in cache)
show(cache)

cache = WeakCache(Page, keep=2)
for name in 'abacd':
    print(name, '->', cache(name))
show(cache)
held = cache('c')
cache['e'], cache['f']
print('held' if cache('c') is held else 'made anew')
show(cache)
cache.clear()
print('cleared', len(cache))
show(cache)
del held


class Counting(WeakCache):
    def total(self):
        return self.hits + self.misses


counting = Counting(lambda key: {key}, 1)
print(counting(1), counting(1), counting.total(), vars(counting)['keep'])
show(counting)
for request in (lambda: WeakCache(Page, -1), lambda: WeakCache(int)('7'), lambda: cache([]),
                lambda: WeakCache(lambda key: 1 / key)(0)):
    try:
        request()
    except Exception as error:
        print(type(error).__name__, error)
print('end')
