# The exercise of the talk: a cache that does not keep what it caches.
import weakref


class Image(object):
    def __init__(self, name):
        print 'loading', name
        self.name = name

    def __del__(self):
        print 'unloading', self.name


class WeakCache(object):
    def __init__(self):
        self.images = weakref.WeakValueDictionary()

    def get(self, name):
        try:
            return self.images[name]
        except KeyError, e:
            print 'not cached:', e
        image = Image(name)
        self.images[name] = image
        return image


cache = WeakCache()
first = cache.get('sea')
second = cache.get('sea')
print first is second, len(cache.images), cache.images.has_key('sea')
del first
print cache.images.keys()
del second
print cache.images.keys(), len(cache.images)
third = cache.get('sea')
print sorted(cache.images.items()) == [('sea', third)]
