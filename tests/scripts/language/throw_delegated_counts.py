# An exception thrown into a generator is not held once more by each generator it passes through.
import sys


def inner():
    while True:
        try:
            yield 1
        except ValueError as error:
            print("caught with", sys.getrefcount(error))


def outer():
    yield from inner()


def outermost():
    yield from outer()


for function in (inner, outer, outermost):
    generator = function()
    next(generator)
    generator.throw(ValueError("made for the call"))
    error = ValueError("held by a name")
    generator.throw(error)
    print(function.__name__, sys.getrefcount(error))
    generator.throw(ValueError, "from class and value")
