# Finalizers that run while an exception is on its way or is handled.
# Rules: R32 R37 R38
import sys


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name, 'handling', sys.exc_info()[0] and sys.exc_info()[0].__name__)


class Tries(T):
    def __del__(self):
        try:
            raise KeyError(self.name)
        except KeyError as error:
            print('  caught inside', error, 'context', repr(error.__context__))


def raises():
    t = T('local of raises')
    raise ValueError('v')


print('outside')
T('outside')
print('in a handler')
try:
    raise ValueError('v')
except ValueError:
    T('in the handler')
    Tries('in the handler too')
print('after it')
T('after')
print('frames released at the end of the handler')
try:
    raises()
except ValueError:
    print('  handling')
print('released by an inner exception')
try:
    try:
        raises()
    except ValueError as error:
        error = None
        print('  name dropped')
        raise KeyError('new')
except KeyError as error:
    print('  context', repr(error.__context__))
print('a finally block')
try:
    t = T('t')
    try:
        raise ValueError('v')
    finally:
        t = None
except ValueError:
    pass
print('during a call that fails')


def call(a, b):
    pass


try:
    call(T('argument one'), T('argument two'), T('argument three'))
except TypeError as error:
    print(' ', error)
print('in an expression that fails')
try:
    [T('in the display'), 1 / 0]
except ZeroDivisionError:
    print('  caught')
try:
    {'a': T('in the dict'), 'b': {}['x']}
except KeyError:
    print('  caught')
