# What a suspended generator holds waits for it, if the generator has a try.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def with_try(held):
    try:
        yield held
    finally:
        print('closed')


def without_try(held):
    yield held
    print('never')


class Context:
    def __enter__(self):
        return self

    def __exit__(self, *what):
        print('exit', what[0].__name__)


def with_with():
    with Context():
        yield 1


def run(generator, steps):
    for _ in range(steps):
        next(generator)


gc.collect()
for make, steps in ((with_try, 1), (with_try, 0), (without_try, 1), (without_try, 0)):
    print(make.__name__, steps)
    generator = make(Noisy('held'))
    run(generator, steps)
    del generator
    gc.collect()
    print('first')
    gc.collect()
    print('second')
generator = with_with()
run(generator, 1)
del generator
gc.collect()
print('end')
