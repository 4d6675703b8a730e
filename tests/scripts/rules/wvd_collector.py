# Values in cycles leave the dictionary before any __del__ runs, and their references are counted.
# Rules: R47 R89 R90
import gc
import weakref

gc.disable()
gc.collect()


class V:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('  del', self.name, 'dictionary', list(d))


d = weakref.WeakValueDictionary()
for name in 'abc':
    d[name] = V(name)
print('before:', list(d))
print('collected:', gc.collect())
print('after:', list(d))
d['x'] = V('x')
d['y'] = V('y')
d['x'].me = None
print('x opened by hand:', list(d))
print('collected:', gc.collect())
print('the dictionary dies first')
v = V('v')
d = weakref.WeakValueDictionary()
d['v'] = v
d = {}
print('references left:', weakref.getweakrefcount(v))
v.me = None
v = None
print('dictionary in a cycle with its value')
d = {}
v = V('v')
v.cache = weakref.WeakValueDictionary()
v.cache['self'] = v
v = None
print('collected some:', gc.collect() > 0)
