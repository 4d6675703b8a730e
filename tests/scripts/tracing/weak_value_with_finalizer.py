# A weak dictionary no longer has the object when its finalizer runs.
import gc
import weakref

cache = weakref.WeakValueDictionary()


class Noisy:
    def __del__(self):
        print('del', list(cache), cache.get('key'))


gc.collect()
cache['key'] = Noisy()
print(list(cache))
gc.collect()
print(len(cache), list(cache))
gc.collect()
print(len(cache))
