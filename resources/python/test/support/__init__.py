"""What CPython's own tests of lifetimes ask for: a small stand-in for test.support."""

import contextlib
import functools
import gc
import sys
import unittest

PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
LOOPBACK_TIMEOUT = 5.0
MISSING_C_DOCSTRINGS = False
HAVE_DOCSTRINGS = True
MS_WINDOWS = is_jython = is_android = is_emscripten = is_wasi = False
has_fork_support = has_subprocess_support = False
Py_DEBUG = False
verbose = 0
failfast = False
use_resources = None


class Error(Exception):
    """The base of what goes wrong in the tests' own machinery."""


class TestFailed(Error):
    """A test failed."""


class TestDidNotRun(Error):
    """A test did not run any subtest."""


class ResourceDenied(unittest.SkipTest):
    """A test wants a resource that is not to be used."""


def _id(item):
    return item


def is_resource_enabled(resource):
    return use_resources is None or resource in use_resources


def requires(resource, msg=None):
    if not is_resource_enabled(resource):
        raise ResourceDenied(msg or 'Use of the %r resource not enabled' % resource)


def requires_resource(resource):
    if is_resource_enabled(resource):
        return _id
    return unittest.skip('resource {0!r} is not enabled'.format(resource))


def cpython_only(test):
    """Refscope claims to be what CPython is: those tests run."""
    return test


def impl_detail(msg=None, **guards):
    return _id if check_impl_detail(**guards) else unittest.skip(msg or 'implementation detail')


def check_impl_detail(**guards):
    if not guards or all(guards.values()):
        return guards.get('cpython', not guards)
    return 'cpython' not in guards


def refcount_test(test):
    return test


def no_tracing(func):
    return func


def requires_subprocess():
    return unittest.skip('requires child processes, which a model cannot start')


def requires_fork():
    return unittest.skip('requires os.fork()')


def requires_debug_ranges(reason='requires co_positions / debug_ranges'):
    return _id


def requires_docstrings(test):
    return test


def anticipate_failure(condition):
    return unittest.expectedFailure if condition else _id


def skip_if_sanitizer(reason=None, *, address=False, memory=False, ub=False):
    return _id


def check_sanitizer(*, address=False, memory=False, ub=False):
    return False


def skip_if_pgo_task(test):
    return test


def bigmemtest(size, memuse, dry_run=True):
    """Runs the test with a small size, as CPython does unless memory is promised."""
    def decorator(function):
        @functools.wraps(function)
        def wrapper(self):
            if not dry_run:
                raise unittest.SkipTest('not enough memory: %.1fG minimum needed'
                                        % (size * memuse / 1024 ** 3))
            return function(self, 5147)
        wrapper.size = size
        wrapper.memuse = memuse
        return wrapper
    return decorator


def gc_collect():
    """Collects often enough for what finalizers left behind to go, too."""
    gc.collect()
    gc.collect()
    gc.collect()


@contextlib.contextmanager
def disable_gc():
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


@contextlib.contextmanager
def captured_output(stream_name):
    """Puts a StringIO in the place of sys.stdout or sys.stderr."""
    import io
    original = getattr(sys, stream_name)
    setattr(sys, stream_name, io.StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, original)


def captured_stdout():
    return captured_output('stdout')


def captured_stderr():
    return captured_output('stderr')


def captured_stdin():
    return captured_output('stdin')


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    """Sets an attribute for the block; the body gets the old value, or None."""
    if hasattr(obj, attr):
        old = getattr(obj, attr)
        setattr(obj, attr, new_val)
        try:
            yield old
        finally:
            setattr(obj, attr, old)
    else:
        setattr(obj, attr, new_val)
        try:
            yield
        finally:
            if hasattr(obj, attr):
                delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    """Sets an item for the block; the body gets the old value, or None."""
    if item in obj:
        old = obj[item]
        obj[item] = new_val
        try:
            yield old
        finally:
            obj[item] = old
    else:
        obj[item] = new_val
        try:
            yield
        finally:
            if item in obj:
                del obj[item]


def sortdict(dict):
    return '{%s}' % ', '.join('%r: %r' % pair for pair in sorted(dict.items()))


def run_in_subinterp(code):
    raise unittest.SkipTest('requires _testcapi')


def check_free_after_iterating(test, iter, cls, args=()):
    """An exhausted iterator lets go of what it iterates over."""
    done = False

    class Noticed(cls):
        def __del__(self):
            nonlocal done
            done = True
            try:
                next(iterator)
            except StopIteration:
                pass
    iterator = iter(Noticed(*args))
    test.assertRaises(StopIteration, next, iterator)
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    name = tp.__name__ if tp.__module__ == 'builtins' else '%s.%s' % (tp.__module__, tp.__name__)
    with testcase.assertRaisesRegex(TypeError, "cannot create '%s' instances" % name):
        tp(*args, **kwds)


def check_syntax_error(testcase, statement, errtext='', *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, '<test string>', 'exec')
    testcase.assertIsNotNone(caught.exception.lineno)
    if lineno is not None:
        testcase.assertEqual(caught.exception.lineno, lineno)


class SuppressCrashReport:
    """Nothing here crashes."""

    def __enter__(self):
        return self

    def __exit__(self, *ignored):
        pass


class catch_unraisable_exception:
    """Keeps the next unraisable exception in `unraisable` while the block runs."""

    def __init__(self):
        self.unraisable = None
        self._old_hook = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._old_hook = sys.unraisablehook
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        sys.unraisablehook = self._old_hook
        del self.unraisable


def patch(test_instance, object_to_patch, attr_name, new_value):
    """Sets an attribute until the test is over."""
    old = getattr(object_to_patch, attr_name)
    is_own = attr_name in vars(object_to_patch)

    def restore():
        if is_own:
            setattr(object_to_patch, attr_name, old)
        else:
            delattr(object_to_patch, attr_name)
    test_instance.addCleanup(restore)
    setattr(object_to_patch, attr_name, new_value)


@contextlib.contextmanager
def infinite_recursion(max_depth=100):
    original = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(max_depth)
        yield
    finally:
        sys.setrecursionlimit(original)


class _AlwaysEqual:
    """Equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NeverEqual:
    """Equal to nothing."""

    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _Largest:
    """Greater than everything but itself."""

    def __eq__(self, other):
        return isinstance(other, _Largest)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _Smallest:
    """Less than everything but itself."""

    def __eq__(self, other):
        return isinstance(other, _Smallest)

    def __gt__(self, other):
        return False


ALWAYS_EQ = _AlwaysEqual()
NEVER_EQ = _NeverEqual()
LARGEST = _Largest()
SMALLEST = _Smallest()
