# Weak references made inside __del__ are cleared right after it, with their callbacks.
# Rules: R45 R46
import weakref

kept = []


class Maker:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__ of', self.name)
        kept.append(weakref.ref(self, lambda r: print('  callback of the new reference', r())))
        kept.append(weakref.ref(self))
        kept.append(weakref.proxy(self))
        print('  still alive inside:', kept[1]() is self, kept[2].name)
        print('  weak references:', weakref.getweakrefcount(self))


m = Maker('first')
before = weakref.ref(m, lambda r: print('  callback of the old reference', r()))
del m
print('after:', before(), kept[0](), kept[1]())
try:
    kept[2].name
except ReferenceError as error:
    print(error)
kept.clear()


class Keeper:
    def __del__(self):
        print('  keeper dies')
        self.reference = weakref.ref(self, lambda r: print('never'))


print('reference owned by the dying object itself')
Keeper()
print('end')
