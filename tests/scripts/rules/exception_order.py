# Locals of failed frames die with the exception, the innermost frame first.
# Rules: R32 R152
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def inner():
    a = T('inner a')
    b = T('inner b')
    raise ValueError('failed')


def middle():
    m = T('middle')
    inner()


def outer():
    o = T('outer')
    try:
        middle()
    except ValueError as error:
        print('  handling', error)
    print('  after the handler')


print('handled one frame up')
outer()
print('handled at module level, unnamed')
try:
    middle()
except ValueError:
    print('  handling')
print('  after')
print('handler that raises anew')
try:
    try:
        middle()
    except ValueError:
        raise KeyError('second')
except KeyError as error:
    print('  handling', repr(error), repr(error.__context__))
print('  after')
print('finally')


def with_finally():
    f = T('with finally')
    try:
        middle()
    finally:
        print('  in finally')


try:
    with_finally()
except ValueError:
    print('  handling')
print('return in finally discards')


def discards():
    try:
        middle()
    finally:
        print('  returning')
        return 'discarded'


print(' ', discards())
print('saved exception keeps the frames')
try:
    middle()
except ValueError as error:
    saved = error
print('  saved')
saved.__traceback__ = None
print('  traceback removed')
saved = None
print('loop with continue')
for n in range(2):
    try:
        raise ValueError(T(n))
    except ValueError:
        continue
print('end')
