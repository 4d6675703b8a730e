# The same cache on a dict and on a WeakValueDictionary.
# Rules: R46 R81 R84 R89
import gc
import weakref


class Picture:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return 'Picture(%s)' % self.name

    def __del__(self):
        print('    (releasing %s)' % self)


def fetch(cache, name):
    picture = cache.get(name)
    if picture is None:
        print('    loading', name)
        picture = Picture(name)
        cache[name] = picture
    return picture


def contents(cache):
    return [(name, repr(cache[name])) for name in sorted(cache.keys())]


def demo(factory):
    print('cache type:', factory.__name__)
    cache = factory()
    shown = [fetch(cache, name) for name in ('sea', 'hill', 'town')]
    print('  shown:', shown)
    print('  fetched again:', fetch(cache, 'hill') is shown[1])
    print('  cache:', contents(cache))
    print('  nothing shown any more')
    shown = None
    gc.collect()
    print('  cache:', contents(cache))
    kept = fetch(cache, 'sea')
    fetch(cache, 'fog')
    print('  cache:', contents(cache), 'length', len(cache))
    print('  returning')


demo(dict)
demo(weakref.WeakValueDictionary)
print('end')
