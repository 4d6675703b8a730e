# An exception in a finalizer is reported at death and propagates from a call.
# Rules: R38 R105
import weakref


class T:
    pass


def fail():
    raise ValueError('finalizer failed')


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
