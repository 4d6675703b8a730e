# The frame object of a generator keeps what the generator's code holds, but not the generator.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def numbers(held):
    try:
        yield 1
    finally:
        print('closed')


gc.collect()
generator = numbers(Noisy('held'))
holder = Noisy('holder')
holder.frame = generator.gi_frame
del generator
for i in range(2):
    gc.collect()
    print('collected')
del holder
for i in range(3):
    gc.collect()
    print('collected')
