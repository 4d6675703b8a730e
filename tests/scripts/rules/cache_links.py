# The links of a bounded cache are unknown to the collector: they move no counter.
# Rules: R114 R119
import functools
import gc

gc.collect()
gc.disable()


class Key:
    pass


keys = [Key() for _ in range(6)]


def measured(size):
    @functools.lru_cache(maxsize=size)
    def identity(x):
        return x

    identity(keys[5])  # The arguments' tuples come from a free list or not: not the matter here.
    before = gc.get_count()[0]
    found = []
    for i in (1, 2, 3, 3, 4):
        identity(i)
        found.append(gc.get_count()[0] - before)
    identity.cache_clear()
    found.append(gc.get_count()[0] - before)
    return found


measured(1)  # Fills the free lists.
for size in (1, 2, 3, None, 0):
    print(size, measured(size))


@functools.lru_cache(maxsize=3)
def kept(x):
    return x


first = kept(keys[0])
print([type(o).__name__ for o in gc.get_referrers(keys[0]) if type(o).__name__ != 'list'])
