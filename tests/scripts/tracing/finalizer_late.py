# __del__ runs at the collection, not at del.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


gc.collect()
noisy = Noisy('one')
del noisy
print('deleted')
gc.collect()
print('collected')
noisy = Noisy('two')
noisy = None
print('replaced')
gc.collect()
gc.collect()
print('end')
