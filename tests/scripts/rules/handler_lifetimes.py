# What keeps what alive while an exception is handled.
# Rules: R12 R32 R152
import sys
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def fail(t):
    u = T('u')
    raise ValueError('failed')


def watch():
    t = T('t')
    r = weakref.ref(t)
    try:
        fail(t)
    except ValueError as error:
        t = None
        print('in the handler, t alive:', r() is not None)
        print('count of the error:', sys.getrefcount(error))
    print('after the handler:', r())


watch()
print('nested handlers')


def nested():
    try:
        fail(T('outer'))
    except ValueError:
        try:
            fail(T('inner'))
        except ValueError as second:
            print('second has context:', second.__context__ is not None)
        print('after the inner handler')
    print('after the outer handler')


nested()
print('return from a handler')


def from_handler():
    try:
        fail(T('given'))
    except ValueError:
        return 'result'


print(from_handler())
print('exception stored in a list')
errors = []


def store():
    try:
        fail(T('stored'))
    except ValueError as error:
        errors.append(error)


store()
print('stored:', len(errors))
errors.clear()
print('end')
