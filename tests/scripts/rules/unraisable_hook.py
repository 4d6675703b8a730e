# sys.unraisablehook gets what __del__, callbacks and generators raise.
# Rules: R38
import sys
import weakref


def hook(u):
    print('hook:', u.exc_type.__name__, u.exc_value, u.err_msg, getattr(u.object, '__name__', type(u.object).__name__), u.exc_traceback is not None)


sys.unraisablehook = hook


class T:
    def __del__(self):
        raise ValueError('in __del__')


def callback(reference):
    raise KeyError('in callback')


class NotCallable:
    __del__ = 5


def generator():
    try:
        yield
    finally:
        raise RuntimeError('in generator')


T()
t = {1}
r = weakref.ref(t, callback)
del t
NotCallable()
g = generator()
next(g)
del g
sys.unraisablehook = sys.__unraisablehook__
print('default again')
T()
