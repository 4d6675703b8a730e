# At the end nothing is collected: only what asked for the exit runs.
import atexit
import gc
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('never', self.name)


def generate():
    try:
        yield 1
    finally:
        print('never closed')


gc.collect()
noisy = Noisy('alive')
weakref.finalize(noisy, print, 'finalize at exit')
reference = weakref.ref(noisy, lambda r: print('never called'))
atexit.register(print, 'atexit')
generator = generate()
next(generator)
floating = Noisy('floating')
del floating
cycle = Noisy('in a cycle')
cycle.me = cycle
del cycle
print('end')
