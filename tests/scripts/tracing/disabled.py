# gc.disable() does not keep gc.collect() from its work.
import gc


class Noisy:
    def __del__(self):
        print('del')


gc.collect()
gc.disable()
noisy = Noisy()
del noisy
print('deleted')
gc.collect()
print('collected')
