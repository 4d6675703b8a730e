# A finalizer that brings its object back runs once.
import gc
import weakref

saved = []


class Phoenix:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)
        saved.append(self)


def callback(name):
    return lambda reference: print('callback', name)


gc.collect()
phoenix = Phoenix('fawkes')
early = weakref.ref(phoenix, callback('early'))
del phoenix
gc.collect()
print(len(saved), early())
late = weakref.ref(saved[0], callback('late'))
print(late() is saved[0])
gc.collect()
print('second collection')
saved.clear()
gc.collect()
print('third collection', late())
gc.collect()
print('end')
