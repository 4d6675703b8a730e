# A captured variable is owned once, by its cell.
# Rules: R8
import sys

count = sys.getrefcount


class Thing:
    def __del__(self):
        print('  thing gone')


def capture_once():
    value = Thing()
    print('own scope:', count(value))

    def reader():
        return count(value)

    print('read inside:', reader())
    return reader


def capture_thrice():
    value = Thing()
    readers = [lambda: value, lambda: value, lambda: count(value)]
    print('three closures:', count(value), readers[2]())


def capture_argument(value):
    print('argument in a cell:', count(value))
    return lambda: value


def rebind():
    value = Thing()

    def change():
        nonlocal value
        print(' before rebinding')
        value = None
        print(' after rebinding')

    change()
    print(' value is', value)


def unbind():
    value = Thing()

    def look():
        return value

    print(' deleting')
    del value
    try:
        look()
    except NameError as error:
        print(' ', error)


kept = capture_once()
print('kept alive by the closure:', kept())
del kept
capture_thrice()
thing = Thing()
print('global thing:', count(thing))
holder = capture_argument(thing)
print('with the closure:', count(thing))
del holder
print('without:', count(thing))
del thing
rebind()
unbind()
