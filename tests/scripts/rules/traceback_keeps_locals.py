# A traceback keeps the locals of all its frames until it is dropped.
# Rules: R152
import sys


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def inner(x):
    y = T('y')
    raise ValueError('inner')


def outer():
    z = T('z')
    inner(T('x'))


def catch():
    try:
        outer()
    except ValueError as error:
        return error


error = catch()
print('kept')
print('frames:', end=' ')
tb = error.__traceback__
while tb:
    print(tb.tb_frame.f_code.co_name, end=' ')
    tb = tb.tb_next
print()
print('with_traceback(None)')
error.with_traceback(None)
print('done')
error = None

error = catch()
print('dropping the exception')
error = None
print('in a list')
errors = [catch()]
errors.pop()
print('popped')
try:
    outer()
except ValueError:
    print('sys.exc_info:', sys.exc_info()[0].__name__, sys.exc_info()[1])
print('after:', sys.exc_info())
