"""One test: TestCase, what it runs through, and the decorators that skip."""

import functools
import sys
import warnings

from unittest import result
from unittest._asserts import Asserts
from unittest._text import safe_repr, strclass

# 3.12.1 begins a test only once it knows that it is not skipped.
_SKIPPED_ARE_UNCOUNTED = sys.version_info[:2] == (3, 12)

__unittest = True


class SkipTest(Exception):
    """Raised by a test that does not want to run."""


class _ShouldStop(Exception):
    pass


class _Outcome:
    """What became of the parts of one test that ran so far."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.success = True
        self.expectedFailure = None

    def executor(self, test_case, subTest=False):
        return _Executor(self, test_case, subTest)


class _Executor:
    """Runs a part of a test; a failure there goes to the result and no further.

    A class, not a generator: no frame of it stands between a test and its exceptions.
    """

    def __init__(self, outcome, test_case, is_subtest):
        self.outcome = outcome
        self.test_case = test_case
        self.is_subtest = is_subtest

    def __enter__(self):
        self.old_success = self.outcome.success
        self.outcome.success = True

    def __exit__(self, kind, value, tb):
        outcome = self.outcome
        swallowed = True
        try:
            if kind is None:
                if self.is_subtest and outcome.success:
                    outcome.result.addSubTest(self.test_case.test_case, self.test_case, None)
            elif issubclass(kind, KeyboardInterrupt):
                swallowed = False
            elif issubclass(kind, SkipTest):
                outcome.success = False
                _add_skip(outcome.result, self.test_case, str(value))
            elif issubclass(kind, _ShouldStop):
                pass
            else:
                self._failed((kind, value, tb))
        finally:
            outcome.success = outcome.success and self.old_success
            kind = value = tb = None
        return swallowed

    def _failed(self, info):
        outcome = self.outcome
        if outcome.expecting_failure:
            outcome.expectedFailure = info
            return
        outcome.success = False
        if self.is_subtest:
            outcome.result.addSubTest(self.test_case.test_case, self.test_case, info)
        else:
            _add_error(outcome.result, self.test_case, info)


def _add_skip(result, test_case, reason):
    add = getattr(result, 'addSkip', None)
    if add is None:
        warnings.warn('TestResult has no addSkip method, skips not reported', RuntimeWarning, 2)
        result.addSuccess(test_case)
    else:
        add(test_case, reason)


def _add_error(result, test, info):
    if result is not None and info is not None:
        if issubclass(info[0], test.failureException):
            result.addFailure(test, info)
        else:
            result.addError(test, info)


def _id(thing):
    return thing


def _enter_context(context, add_cleanup):
    cls = type(context)
    try:
        enter = cls.__enter__
        leave = cls.__exit__
    except AttributeError:
        raise TypeError("'%s.%s' object does not support the context manager protocol"
                        % (cls.__module__, cls.__qualname__)) from None
    entered = enter(context)
    add_cleanup(leave, context, None, None, None)
    return entered


_module_cleanups = []


def addModuleCleanup(function, /, *args, **kwargs):
    """Calls the function after tearDownModule()."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(context):
    return _enter_context(context, addModuleCleanup)


def doModuleCleanups():
    errors = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            errors.append(error)
    if errors:
        raise errors[0]


def skip(reason):
    """A decorator: the test or class does not run."""
    def decorator(item):
        if not isinstance(item, type):
            @functools.wraps(item)
            def skip_wrapper(*args, **kwargs):
                raise SkipTest(reason)
            item = skip_wrapper
        item.__unittest_skip__ = True
        item.__unittest_skip_why__ = reason
        return item
    if callable(reason) and hasattr(reason, '__code__'):
        function = reason
        reason = ''
        return decorator(function)
    return decorator


def skipIf(condition, reason):
    return skip(reason) if condition else _id


def skipUnless(condition, reason):
    return _id if condition else skip(reason)


def expectedFailure(item):
    item.__unittest_expecting_failure__ = True
    return item


class TestCase(Asserts):
    """A test with its fixture; subclasses add methods whose names begin with test."""

    _classSetupFailed = False
    _class_cleanups = []

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName = methodName
        self._outcome = None
        self._testMethodDoc = 'No test'
        try:
            method = getattr(self, methodName)
        except AttributeError:
            if methodName != 'runTest':
                raise ValueError('no such test method in %s: %s'
                                 % (self.__class__, methodName)) from None
        else:
            self._testMethodDoc = method.__doc__
        self._cleanups = []
        self._subtest = None
        self._type_equality_funcs = {dict: 'assertDictEqual', list: 'assertListEqual',
                                     tuple: 'assertTupleEqual', set: 'assertSetEqual',
                                     frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, context):
        return _enter_context(context, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, context):
        return _enter_context(context, cls.addClassCleanup)

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return result.TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split('\n')[0].strip() if doc else None

    def id(self):
        return '%s.%s' % (strclass(self.__class__), self._testMethodName)

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        if sys.version_info < (3, 11):
            return '%s (%s)' % (self._testMethodName, strclass(self.__class__))
        return '%s (%s.%s)' % (self._testMethodName, strclass(self.__class__),
                               self._testMethodName)

    def __repr__(self):
        return '<%s testMethod=%s>' % (strclass(self.__class__), self._testMethodName)

    def subTest(self, msg=None, **params):
        return _SubTestRun(self, msg, params)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn('It is deprecated to return a value that is not None from a test case '
                          '(%s)' % method, DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        is_own = result is None
        if is_own:
            result = self.defaultTestResult()
            getattr(result, 'startTestRun', lambda: None)()
        try:
            if not _SKIPPED_ARE_UNCOUNTED:
                result.startTest(self)
            try:
                self._run_started(result)
            finally:
                result.stopTest(self)
        finally:
            if is_own:
                getattr(result, 'stopTestRun', lambda: None)()
        return result

    def _run_started(self, result):
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, '__unittest_skip__', False) or \
                getattr(method, '__unittest_skip__', False):
            reason = getattr(self.__class__, '__unittest_skip_why__', '') or \
                getattr(method, '__unittest_skip_why__', '')
            _add_skip(result, self, reason)
            return
        if _SKIPPED_ARE_UNCOUNTED:
            result.startTest(self)
        expecting = getattr(self, '__unittest_expecting_failure__', False) or \
            getattr(method, '__unittest_expecting_failure__', False)
        outcome = _Outcome(result)
        try:
            self._outcome = outcome
            with outcome.executor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = expecting
                with outcome.executor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.executor(self):
                    self._callTearDown()
            self.doCleanups()
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expectedFailure:
                    result.addExpectedFailure(self, outcome.expectedFailure)
                else:
                    result.addUnexpectedSuccess(self)
        finally:
            # An exception that is kept would keep its frames, and they the test.
            outcome.expectedFailure = None
            outcome = None
            self._outcome = None

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.executor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        method = getattr(self, self._testMethodName)
        if getattr(self.__class__, '__unittest_skip__', False) or \
                getattr(method, '__unittest_skip__', False):
            raise SkipTest(getattr(method, '__unittest_skip_why__', ''))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)


class _SubTestRun:
    """The with block of subTest()."""

    def __init__(self, test, msg, params):
        self.test = test
        self.msg = msg
        self.params = params

    def __enter__(self):
        test = self.test
        self.executor = None
        if test._outcome is None or not test._outcome.result_supports_subtests:
            return
        self.parent = test._subtest
        params = self.params
        if self.parent is not None:
            params = {**self.parent.params, **params}
        test._subtest = _SubTest(test, self.msg, params)
        self.executor = test._outcome.executor(test._subtest, subTest=True)
        self.executor.__enter__()

    def __exit__(self, kind, value, tb):
        if self.executor is None:
            return False
        test = self.test
        try:
            swallowed = self.executor.__exit__(kind, value, tb)
            if not test._outcome.success:
                failfast = test._outcome.result is not None and \
                    getattr(test._outcome.result, 'failfast', False)
                if failfast:
                    raise _ShouldStop
            elif test._outcome.expectedFailure:
                raise _ShouldStop
            return swallowed
        finally:
            test._subtest = self.parent
            self.executor = None


class FunctionTestCase(TestCase):
    """A test made of plain functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._setUpFunc = setUp
        self._tearDownFunc = tearDown
        self._testFunc = testFunc
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def __str__(self):
        return '%s (%s)' % (strclass(self.__class__), self._testFunc.__name__)

    def __repr__(self):
        return '<%s tec=%s>' % (strclass(self.__class__), self._testFunc)

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc.split('\n')[0].strip() if doc else None


class _SubTest(TestCase):
    """Names one round of a test in the report."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = []
        if self._message is not None:
            parts.append('[{}]'.format(self._message))
        if self.params:
            parts.append('({})'.format(', '.join(
                '{}={!r}'.format(name, value) for name, value in self.params.items())))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return '{} {}'.format(self.test_case.id(), self._subDescription())

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return '{} {}'.format(self.test_case, self._subDescription())
