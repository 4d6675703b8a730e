# Exceptions in finalizers and callbacks during a collection are reported, and it goes on.
# Rules: R38 R39 R65 R134
import gc
import weakref

gc.disable()
gc.collect()


class Bad:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('  __del__', self.name)
        raise ValueError(self.name)


def bad_callback(reference):
    print('  callback')
    raise KeyError('callback')


a = Bad('a')
b = Bad('b')
r = weakref.ref(a, bad_callback)
a = b = None
print('collected:', gc.collect())
print('in a function')


def work():
    Bad('c')
    return gc.collect()


print('collected:', work())
print('end')
