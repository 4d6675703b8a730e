# In a collection the callbacks come before every __del__.
# Rules: R46 R47 R48 R49
import gc
import weakref

gc.disable()


class T:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('  __del__ of', self.name, 'reference gives', refs[self.name](),
              'dictionary has it', self.name in cache)


def callback(reference):
    print('  callback, reference gives', reference())
    print('  __callback__ still set:', reference.__callback__ is callback)


def make(name):
    t = T(name)
    cache[name] = t
    refs[name] = weakref.ref(t, callback)


cache = weakref.WeakValueDictionary()
refs = {}
make('a')
make('b')
print('by the collector')
gc.collect()
print('afterwards:', refs['a'](), refs['a'].__callback__ is callback, list(cache))
print('the same objects with the cycle opened')
t = T('c')
cache['c'] = t
refs['c'] = weakref.ref(t, callback)


def other(reference):
    print('  callback, reference gives', reference())


refs['c'] = weakref.ref(t, other)
t.me = None
t = None
print('afterwards:', refs['c'](), refs['c'].__callback__)
