# Only a generator that waits in a block has something to do: the others let the next one be first.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('   ', self.name)


class Context:
    def __enter__(self):
        return self

    def __exit__(self, *what):
        pass


def before():
    yield 0
    try:
        yield 1
    finally:
        print('    closed')


def after():
    try:
        yield 0
    finally:
        pass
    yield 1


def handler():
    try:
        raise ValueError
    except ValueError:
        yield 0
    try:
        yield 1
    except ValueError:
        pass


def ending():
    try:
        pass
    finally:
        yield 0
    yield 1


def otherwise():
    try:
        pass
    except ValueError:
        pass
    else:
        yield 0
    with Context():
        yield 1


def loop():
    for i in range(3):
        yield i
    with Context():
        yield 3


def delegating():
    try:
        yield from [0, 1]
    finally:
        pass


def run(make, steps):
    print(make.__name__, steps)
    generator = make()
    for _ in range(steps):
        next(generator)
    many = [Noisy(i) for i in range(3)]
    del generator, many
    gc.collect()


gc.collect()
for make in before, after, handler, ending, otherwise, loop, delegating:
    for steps in range(3):
        run(make, steps)
