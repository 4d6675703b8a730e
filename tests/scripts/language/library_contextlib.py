# contextlib: generators as context managers, stacks of them, redirected output.
from contextlib import *
import sys
log = []


@contextmanager
def cm(x, swallow=False):
    """doc cm"""
    log.append('enter %s' % x)
    try:
        yield x
    except ValueError as e:
        log.append('caught %s' % e)
        if not swallow:
            raise
    finally:
        log.append('exit %s' % x)


with cm(1) as v:
    log.append(v)
try:
    with cm(2):
        raise ValueError('v')
except ValueError as e:
    log.append(('outer', str(e), e.__context__))
with cm(3, swallow=True):
    raise ValueError('w')
try:
    with cm(4):
        raise KeyError('k')
except KeyError as e:
    log.append(repr(e))
print(log, cm.__name__, cm.__doc__, cm.__wrapped__.__name__)


@contextmanager
def bad0():
    if 0:
        yield


@contextmanager
def bad2():
    yield 1
    yield 2


def t(f):
    try:
        print(f())
    except BaseException as e:
        print(type(e).__name__, e, repr(e.__cause__), repr(e.__context__), e.__suppress_context__)


def f():
    with bad0():
        pass


t(f)


def f():
    with bad2():
        pass


t(f)


@contextmanager
def bad3():
    try:
        yield
    except Exception:
        pass
    yield


def f():
    with bad3():
        raise KeyError(1)


t(f)


@contextmanager
def repl():
    try:
        yield
    except KeyError as e:
        raise ValueError('new') from e


def f():
    with repl():
        raise KeyError(1)


t(f)


def f():
    with cm(9):
        raise StopIteration('s')


t(f)


def f():
    with cm(9):
        raise RuntimeError('r')


t(f)


@cm(5)
def deco(a):
    return a * 2


print(deco(4), deco(5), log[-6:])


class Th:

    def close(self):
        print('closed')


with closing(Th()) as th:
    print(type(th).__name__)
with suppress(KeyError, ValueError):
    raise KeyError(1)


def f():
    with suppress(KeyError):
        1 / 0


t(f)
with nullcontext(7) as n:
    print(n)
import io
buf = io.StringIO()
with redirect_stdout(buf):
    print('hidden')
print(repr(buf.getvalue()))
err = io.StringIO()
with redirect_stderr(err):
    sys.stderr.write('e')
print(repr(err.getvalue()))


class C:

    def __init__(self, n, swallow=False, fail=False):
        self.n, self.s, self.f = (n, swallow, fail)

    def __enter__(self):
        print('in', self.n)
        return self

    def __exit__(self, *a):
        print('out', self.n, a[0], a[1])
        if self.f:
            raise OSError(self.n)
        return self.s


with ExitStack() as st:
    st.enter_context(C(1))
    st.enter_context(C(2))
    st.callback(print, 'cb', sep='-')
    st.push(lambda *a: print('pushed', a[0]))
    st.push(C(3))
with ExitStack() as st:
    st.enter_context(C(1))
    st.enter_context(C(2, swallow=True))
    raise KeyError('x')


def f():
    with ExitStack() as st:
        st.enter_context(C(1, fail=True))
        st.enter_context(C(2, fail=True))
        raise KeyError('x')


t(f)
try:
    f()
except OSError as e:
    print(repr(e), repr(e.__context__), repr(e.__context__.__context__))
with ExitStack() as st:
    st.enter_context(C('a'))
    moved = st.pop_all()
print('after')
moved.close()
t(lambda: ExitStack().enter_context(5))
print(isinstance(C(1), AbstractContextManager), issubclass(int, AbstractContextManager))
print(isinstance(ExitStack(), AbstractContextManager))
t(AbstractContextManager)


class CD(ContextDecorator):

    def __enter__(self):
        print('cd in')
        return self

    def __exit__(self, *a):
        print('cd out')
        return False


@CD()
def g():
    return 'g'


print(g(), g.__name__)
