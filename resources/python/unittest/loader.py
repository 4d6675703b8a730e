"""Finds tests in modules and classes, and by name."""

import functools
import sys
import traceback

from unittest import case, suite

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for tests that could not be loaded."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def testFailure():
            raise self._exception
        return testFailure


class TestLoader:
    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(lambda a, b: (a > b) - (a < b))
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError('Test cases should not be derived from TestSuite. Maybe you meant to '
                            'derive from TestCase?')
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, 'runTest'):
            names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *args, pattern=None, **more):
        tests = []
        for name in dir(module):
            found = getattr(module, name)
            if isinstance(found, type) and issubclass(found, case.TestCase) \
                    and found not in (case.TestCase, case.FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(found))
        load_tests = getattr(module, 'load_tests', None)
        tests = self.suiteClass(tests)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as error:
                text = 'Failed to call load_tests:\n' + traceback.format_exc()
                self.errors.append(text)
                return self.suiteClass([_FailedTest(module.__name__, TypeError(text))])
        return tests

    def loadTestsFromName(self, name, module=None):
        parts = name.split('.')
        found = module
        if module is None:
            rest = parts[:]
            problem = None
            while rest:
                try:
                    __import__('.'.join(rest))
                    break
                except ImportError:
                    problem = 'Failed to import test module: %s\n%s' % (
                        rest[-1], traceback.format_exc())
                    rest.pop()
            else:
                self.errors.append(problem)
                return self.suiteClass([_FailedTest(parts[-1], ImportError(problem))])
            found = sys.modules['.'.join(rest)]
            parts = parts[len(rest):]
        parent = None
        for part in parts:
            parent = found
            try:
                found = getattr(found, part)
            except AttributeError as error:
                self.errors.append('Failed to access attribute:\n' + traceback.format_exc())
                return self.suiteClass([_FailedTest(part, error)])
        return self._fromObject(found, parent, parts[-1] if parts else name)

    def _fromObject(self, found, parent, name):
        if isinstance(found, type(sys)):
            return self.loadTestsFromModule(found)
        if isinstance(found, type) and issubclass(found, case.TestCase) \
                and found not in (case.TestCase, case.FunctionTestCase):
            return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, case.TestCase) and callable(found):
            if not isinstance(getattr(parent(name), name), type(self._fromObject)):
                return case.FunctionTestCase(found)
            return self.suiteClass([parent(name)])
        if isinstance(found, suite.TestSuite):
            return found
        if callable(found):
            test = found()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError('calling %s returned %s, not a test' % (found, test))
        raise TypeError("don't know how to make test from: %s" % (found,))

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        def is_test(name):
            if not name.startswith(self.testMethodPrefix) \
                    or not callable(getattr(testCaseClass, name)):
                return False
            full = '%s.%s.%s' % (testCaseClass.__module__, testCaseClass.__qualname__, name)
            return self.testNamePatterns is None or any(
                _matches(full, pattern) for pattern in self.testNamePatterns)
        names = [name for name in dir(testCaseClass) if is_test(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        raise NotImplementedError('there are no folders to look for tests in; name the files')


def _matches(text, pattern):
    """The patterns of the shell, with * only: as -k gives them."""
    first, *rest = pattern.split('*')
    if not text.startswith(first):
        return False
    at = len(first)
    for part in rest:
        at = text.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return not rest or rest[-1] == '' or text.endswith(rest[-1])


defaultTestLoader = TestLoader()
