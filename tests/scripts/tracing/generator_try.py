# A generator has a finalizer if a yield stands in the body of a try or with: no handler counts.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Context:
    def __enter__(self):
        return self

    def __exit__(self, *what):
        print('exit')


def body(held):
    try:
        yield 1
    finally:
        print('closed')


def handler(held):
    try:
        raise ValueError
    except ValueError as error:
        yield 1
    finally:
        print('closed')


def ending(held):
    try:
        pass
    finally:
        yield 1


def otherwise(held):
    try:
        pass
    except ValueError:
        pass
    else:
        yield 1
    finally:
        print('closed')


def nested(held):
    try:
        try:
            raise ValueError
        except ValueError:
            yield 1
    finally:
        print('closed')


def context(held):
    with Context():
        yield 1


def never(held):
    if 0:
        with Context():
            yield 1
    yield 2


def of_another(held):
    try:
        lambda: (yield 1)
    finally:
        pass
    yield 1


gc.collect()
for make in body, handler, ending, otherwise, nested, context, never, of_another:
    for steps in range(2):
        print(make.__name__, steps)
        generator = make(Noisy('held'))
        for _ in range(steps):
            next(generator)
        generator = None
        for i in range(2):
            gc.collect()
            print('collected')
