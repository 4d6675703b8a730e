# A handled exception keeps its frames until the collection.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def fail(name):
    local = Noisy(name)
    raise ValueError(name)


gc.collect()
try:
    fail('dropped')
except ValueError as error:
    print('caught', error)
print('handled')
gc.collect()
print('collected')
try:
    fail('kept')
except ValueError as error:
    kept = error
gc.collect()
print('still there')
kept.__traceback__ = None
gc.collect()
print('end')
