# sys.exc_info() holds on to an exception and its traceback until the function returns.
# Rules: R32
import sys


class Noisy(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print '  gone:', self.name


def fail(name):
    local = Noisy(name)
    raise ValueError(name)


def handle(name):
    try:
        fail(name)
    except ValueError, e:
        print 'caught', e, sys.exc_info()[0].__name__, sys.exc_info()[1] is e
    print 'still', sys.exc_info()[1] is e, sys.getrefcount(e)
    return 'returning'


print handle('one')
print sys.exc_info()


def twice():
    for name in ('first', 'second'):
        try:
            fail(name)
        except ValueError, e:
            print 'caught', e
    print 'end of twice'


twice()


def cleared():
    try:
        fail('cleared')
    except ValueError:
        pass
    print 'before exc_clear'
    sys.exc_clear()
    print 'after', sys.exc_info()


cleared()


def nested():
    try:
        raise KeyError('outer')
    except KeyError, e:
        handle('inner')
        print 'outer again:', repr(sys.exc_info()[1])
        try:
            raise
        except KeyError, again:
            print again is e


nested()
try:
    fail('module')
except ValueError, error:
    pass
print 'module still', sys.exc_info()[1] is error, error.args
try:
    raise TypeError, 'next'
except TypeError, error:
    print 'replaced', error
try:
    raise ValueError, (1, 2)
except ValueError, (a, b):
    print a, b
try:
    raise ValueError
except (KeyError, ValueError) as e:
    print repr(e), e.message == ''


def reraise():
    try:
        fail('third')
    except ValueError:
        kind, value, tb = sys.exc_info()
    raise kind, value, tb


try:
    reraise()
except ValueError, e:
    tb = sys.exc_info()[2]
    names = []
    while tb:
        names.append(tb.tb_frame.f_code.co_name)
        tb = tb.tb_next
    print names
print 'end'
