# Classes go with the collection as well, after their instances' finalizers.
import gc
import weakref


def make():
    class Local:
        def __del__(self):
            print('del of', type(self).__name__)

        def own(self):
            return Local

    instance = Local()
    instance.me = instance
    return weakref.ref(Local, lambda reference: print('class gone'))


gc.collect()
reference = make()
print(reference() is not None)
for i in range(3):
    gc.collect()
    print('collection', i, reference() is None)


class Plain:
    pass


reference = weakref.ref(Plain, lambda reference: print('plain class gone'))
del Plain
print(reference() is not None)
gc.collect()
print(reference())
