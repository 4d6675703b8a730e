# A raising callback is reported on stderr, and the rest still run.
# Rules: R38 R39 R65
import weakref


class T:
    pass


def good(reference):
    print('  good callback')


def bad(reference):
    print('  bad callback')
    raise ValueError('from the callback')


def no_argument():
    print('never')


def too_many(a, b):
    print('never')


class Callable:
    def __call__(self, reference):
        print('  callable object')
        return 1 / 0


t = T()
refs = [weakref.ref(t, good), weakref.ref(t, bad), weakref.ref(t, good)]
print('raising')
del t
print('wrong number of arguments')
t = T()
refs = [weakref.ref(t, no_argument), weakref.ref(t, too_many), weakref.ref(t, good)]
t = None
print('not callable')
t = T()
refs = [weakref.ref(t, 'text'), weakref.ref(t, good)]
t = None
print('raising inside a function')


def local():
    t = T()
    r = weakref.ref(t, bad)
    t = None
    return 'value'


print(local())
print('builtin callback')
t = T()
r = weakref.ref(t, len)
t = None
print('bound method and lambda')


class Listener:
    def hear(self, reference):
        raise KeyError('heard')


t = T()
keep = Listener()
refs = [weakref.ref(t, keep.hear), weakref.ref(t, lambda r: r().missing), weakref.proxy(t, bad)]
t = None
print('end')
