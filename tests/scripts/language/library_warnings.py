# Warnings: filters, catching, their texts.
import warnings, sys


class Shortened:
    """Writes to stdout without the folder of this script."""

    def write(self, text):
        sys.stdout.write(text.replace(__file__.rpartition('/')[0] + '/', ''))

    def flush(self):
        pass


sys.stderr = Shortened()
warnings.warn('plain')


def f():
    warnings.warn('dep', DeprecationWarning)


f()
f()


def g():
    warnings.warn('caller', stacklevel=2)


g()
warnings.warn(UserWarning('inst'))
for i in range(3):
    warnings.warn('loop')
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    warnings.warn('rec1')
    warnings.warn('rec2', RuntimeWarning)
    print(len(w), w[0].message, w[0].category, w[1].category.__name__, w[0].lineno, str(w[0])[:30])
with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    warnings.warn('never')
with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        warnings.warn('err', FutureWarning)
    except FutureWarning as e:
        print(repr(e))
warnings.filterwarnings('ignore', message='sec', category=UserWarning)
warnings.warn('secret')
warnings.warn('not sec')
warnings.filterwarnings('once', category=UserWarning)
for i in range(2):
    warnings.warn('once a')
warnings.warn('once a')
warnings.warn('pend', PendingDeprecationWarning)
warnings.warn('res', ResourceWarning)
try:
    warnings.warn('x', int)
except TypeError as e:
    print(e)
print(repr(warnings.formatwarning('m', UserWarning, 'f.py', 3, 'the line')))
print(repr(warnings.formatwarning('m', UserWarning, 'f.py', 3)))
warnings.warn_explicit('expl', UserWarning, 'q.py', 7)


def show(message, category, filename, lineno, file=None, line=None):
    print('SHOW', message, category.__name__, lineno)


warnings.showwarning = show
warnings.warn('shown')
warnings.resetwarnings()
warnings.warn('after', DeprecationWarning)
cw = warnings.catch_warnings(record=True)
print(cw)
with cw:
    pass
try:
    cw.__enter__()
except RuntimeError as e:
    print(e)
