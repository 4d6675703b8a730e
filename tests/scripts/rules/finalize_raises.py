# An exception in a finalizer is reported at death and propagates from a call.
# Rules: R38 R105
import sys
import weakref


class T:
    pass


def fail():
    raise ValueError('finalizer failed')


def report(unraisable):
    print('ignored:', unraisable.exc_value, type(unraisable.object).__name__)


sys.unraisablehook = report
t = T()
weakref.finalize(t, fail)
del t
print('goes on')
t = T()
f = weakref.finalize(t, fail)
try:
    f()
except ValueError as error:
    print('caught', error, f.alive)
