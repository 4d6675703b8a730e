# A young collection cannot free a cycle that reaches into an older generation.
# Rules: R142
import gc
import weakref

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__', self.name)


old = T('old')
gc.collect()
print('old is now in the oldest generation')
young = T('young')
old.young, young.old = young, old
watch = weakref.ref(young)
del old, young
print('generation 0:', gc.collect(0), watch() is not None)
print('generation 1:', gc.collect(1), watch() is not None)
print('full:', gc.collect(), watch())

print('garbage in an old generation keeps young objects')
old = T('old')
old.me = old
gc.collect()
old.young = T('young')
old.young.me = old.young
del old
print('generation 0:', gc.collect(0))
print('full:', gc.collect())

print('ageing')
a = T('a')
a.me = a
gc.collect(0)
del a
print('generation 0 after one survival:', gc.collect(0))
print('generation 1 after one survival:', gc.collect(1))
