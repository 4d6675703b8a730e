"""Groups of tests, and what runs once for a class or a module."""

import sys

from unittest import case
from unittest._text import strclass

__unittest = True


def _call_if_exists(parent, name):
    getattr(parent, name, lambda: None)()


class BaseTestSuite:
    """Tests in a row, without fixtures of classes and modules."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return '<%s tests=%s>' % (strclass(self.__class__), list(self))

    def __eq__(self, other):
        if not isinstance(other, self.__class__):
            return NotImplemented
        return list(self) == list(other)

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError('{} is not callable'.format(repr(test)))
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to '
                            'addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        test = self._tests[index]
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        self._tests[index] = None

    def __call__(self, *args, **kwargs):
        return self.run(*args, **kwargs)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """Tests in a row; setUpClass() and setUpModule() run where classes and modules change."""

    def run(self, result, debug=False):
        is_outermost = False
        if not getattr(result, '_testRunEntered', False):
            result._testRunEntered = is_outermost = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if _is_case(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = test.__class__
                if getattr(test.__class__, '_classSetupFailed', False) or \
                        getattr(result, '_moduleSetUpFailed', False):
                    continue
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if is_outermost:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def _handleClassSetUp(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        current = test.__class__
        if current is previous or result._moduleSetUpFailed:
            return
        if getattr(current, '__unittest_skip__', False):
            return
        failed = False
        try:
            current._classSetupFailed = False
        except TypeError:
            pass  # A test may be of a builtin type.
        set_up = getattr(current, 'setUpClass', None)
        clean_up = getattr(current, 'doClassCleanups', None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as error:
            failed = True
            try:
                current._classSetupFailed = True
            except TypeError:
                pass
            self._fixtureFailed(result, error, 'setUpClass', strclass(current))
        if failed and clean_up is not None:
            self._classCleanUps(result, current, 'setUpClass')

    def _classCleanUps(self, result, cls, method):
        cls.doClassCleanups()
        for info in cls.tearDown_exceptions:
            self._fixtureFailed(result, info[1], method, strclass(cls), info)

    def _handleModuleFixture(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        previous = previous.__module__ if previous is not None else None
        current = test.__class__.__module__
        if current == previous:
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        module = sys.modules.get(current)
        set_up = getattr(module, 'setUpModule', None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as error:
            result._moduleSetUpFailed = True
            self._fixtureFailed(result, error, 'setUpModule', current)
            try:
                case.doModuleCleanups()
            except Exception as error:
                self._fixtureFailed(result, error, 'setUpModule', current)

    def _handleModuleTearDown(self, result):
        previous = getattr(result, '_previousTestClass', None)
        if previous is None or result._moduleSetUpFailed:
            return
        name = previous.__module__
        module = sys.modules.get(name)
        if module is None:
            return
        try:
            _call_if_exists(module, 'tearDownModule')
        except Exception as error:
            self._fixtureFailed(result, error, 'tearDownModule', name)
        try:
            case.doModuleCleanups()
        except Exception as error:
            self._fixtureFailed(result, error, 'tearDownModule', name)

    def _tearDownPreviousClass(self, test, result):
        previous = getattr(result, '_previousTestClass', None)
        current = test.__class__
        if current is previous or previous is None:
            return
        if getattr(previous, '_classSetupFailed', False) or \
                getattr(result, '_moduleSetUpFailed', False) or \
                getattr(previous, '__unittest_skip__', False):
            return
        tear_down = getattr(previous, 'tearDownClass', None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as error:
                self._fixtureFailed(result, error, 'tearDownClass', strclass(previous))
        if getattr(previous, 'doClassCleanups', None) is not None:
            self._classCleanUps(result, previous, 'tearDownClass')

    def _fixtureFailed(self, result, error, method, parent, info=None):
        holder = _ErrorHolder('%s (%s)' % (method, parent))
        if isinstance(error, case.SkipTest):
            result.addSkip(holder, str(error))
        else:
            result.addError(holder, info or sys.exc_info())


def _is_case(test):
    try:
        iter(test)
    except TypeError:
        return True
    return False


class _ErrorHolder:
    """Stands for a test in the report: the fixture that failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return '<ErrorHolder description=%r>' % (self.description,)

    def __str__(self):
        return self.id()

    def run(self, result):
        pass

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0
