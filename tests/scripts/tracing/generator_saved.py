# A generator that waits in no try is not closed: a finalizer may save it, and it goes on.
import gc


class Phoenix:
    def __del__(self):
        saved.append(self)
        print('saved')


def steps(held):
    yield 1
    try:
        yield 2
    finally:
        print('closed')


def inner():
    try:
        yield 1
    finally:
        print('inner closed')


def outer():
    yield from inner()
    try:
        yield 2
    finally:
        pass


saved = []
gc.collect()
for count in range(4):
    print('steps', count)
    box = []
    phoenix = Phoenix()
    phoenix.generator = steps(box)
    box.append(phoenix)
    for _ in range(count):
        next(phoenix.generator, None)
    box = phoenix = None
    for i in range(3):
        gc.collect()
        print('collected')
    for phoenix in saved:
        print([next(phoenix.generator, None) for _ in range(3)])
    phoenix = None
    saved.clear()
    gc.collect()
print('delegation')
generator = outer()
next(generator)
del generator
for i in range(2):
    gc.collect()
    print('collected')
