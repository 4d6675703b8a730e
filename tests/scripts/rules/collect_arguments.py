# gc.collect takes a generation, and enabling only affects automatic runs.
# Rules: R120 R121
import gc

print('enabled at the start:', gc.isenabled())
gc.disable()
print('disabled:', gc.isenabled())


class T:
    def __init__(self):
        self.me = self


gc.collect()
T()
T()
print('generation 0:', gc.collect(0))
print('again:', gc.collect(0))
T()
print('generation 1:', gc.collect(1))
T()
print('generation 2:', gc.collect(2))
T()
print('keyword:', gc.collect(generation=2))
T()
print('True is 1:', gc.collect(True))
for bad in (3, -1, 'text', None, 1.5):
    try:
        gc.collect(bad)
    except (ValueError, TypeError) as error:
        print(repr(bad), type(error).__name__, error)
try:
    gc.collect(1, 2)
except TypeError as error:
    print(error)
try:
    gc.collect(gen=1)
except TypeError as error:
    print(error)
print('results:', gc.enable(), gc.disable())
gc.enable()
print('enabled:', gc.isenabled())
try:
    gc.enable(1)
except TypeError as error:
    print(error)


class Nested:
    def __init__(self):
        self.me = self

    def __del__(self):
        print('  collecting inside a collection:', gc.collect())


Nested()
print('result:', gc.collect())
