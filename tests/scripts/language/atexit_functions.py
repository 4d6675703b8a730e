# atexit: order, arguments, unregistering, errors, and what registers itself too late.
# Rules: R153
import atexit
import sys


class Named:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)

    def __call__(self):
        print('call', self.name)


def show(*args, **kwargs):
    print('show', args, kwargs)


def late():
    print('registers another')
    atexit.register(show, 'too late')


def failing():
    raise ValueError('at exit')


def leaving():
    raise SystemExit(3)


def report(unraisable):
    print('ignored:', repr(unraisable.exc_value), unraisable.err_msg,
          unraisable.object.__name__)


sys.unraisablehook = report
print(atexit.register(show, 1, key=2) is show)
atexit.register(late)
atexit.register(failing)
atexit.register(leaving)
atexit.register(Named('first'))
atexit.register(Named('second'))
atexit.register(show, 'gone')
print(atexit.unregister(show), atexit.unregister(5))
atexit.register(show, 'again')
for args in (), (1,):
    try:
        atexit.register(*args)
    except TypeError as error:
        print(error)
try:
    atexit.unregister()
except TypeError as error:
    print(error)
print('end of the script')
