# The locals of a function that has returned wait for the collection.
import gc
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def work():
    first = Noisy('first')
    second = Noisy('second')
    print('working')
    return weakref.ref(first)


gc.collect()
reference = work()
print('returned', reference() is not None)
gc.collect()
print(reference())


def argument(noisy):
    print('got', noisy.name)


argument(Noisy('temporary'))
print('called')
gc.collect()
Noisy('expression')
print('evaluated')
gc.collect()
print('end')
