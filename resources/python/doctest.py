"""Examples in docstrings as tests: doctest of Python 3.11, without files and the debugger."""

import io
import re
import sys
import traceback
import unittest
from collections import namedtuple

__all__ = ['register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE',
           'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP', 'IGNORE_EXCEPTION_DETAIL',
           'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE',
           'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser', 'DocTestFinder', 'DocTestRunner',
           'OutputChecker', 'testmod', 'run_docstring_examples', 'DocTestSuite', 'DocTestCase']



class TestResults(namedtuple('TestResults', 'failed attempted')):
    """How it went; from 3.13 on also how many examples were skipped."""

    def __new__(cls, failed, attempted, *, skipped=0):
        results = super().__new__(cls, failed, attempted)
        results.skipped = skipped
        return results

    def __repr__(self):
        skipped = ', skipped=%d' % self.skipped if self.skipped else ''
        return 'TestResults(failed=%d, attempted=%d%s)' % (self.failed, self.attempted, skipped)


_COUNTS_SKIPPED = sys.version_info >= (3, 13)
OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')

_BLANK = '<BLANKLINE>'
_DIVIDER = '*' * 70


class Example:
    """One statement and what it should print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = want if not want or want.endswith('\n') else want + '\n'
        self.exc_msg = exc_msg
        self.lineno = lineno
        self.indent = indent
        self.options = options or {}


class DocTest:
    """The examples of one docstring, and the namespace they run in."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples = examples
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno
        self.docstring = docstring

    def __repr__(self):
        count = len(self.examples)
        shown = 'no examples' if not count else '1 example' if count == 1 else '%d examples' % count
        return '<DocTest %s from %s:%s (%s)>' % (self.name, self.filename, self.lineno, shown)


class DocTestParser:
    """Finds examples in text, line by line."""

    _OPTION = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$')

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        lines = string.expandtabs().split('\n')
        examples = []
        at = 0
        while at < len(lines):
            stripped = lines[at].lstrip()
            indent = len(lines[at]) - len(stripped)
            if not (stripped.startswith('>>> ') or stripped == '>>>'):
                at += 1
                continue
            start = at
            source = [stripped[4:]]
            at += 1
            while at < len(lines) and self._continues(lines[at], indent):
                source.append(lines[at][indent + 4:])
                at += 1
            want = []
            while at < len(lines) and lines[at].strip() \
                    and not lines[at].lstrip().startswith('>>>'):
                if lines[at][:indent].strip():
                    raise ValueError('line %r of the docstring for %s has inconsistent leading '
                                     'whitespace: %r' % (at + 1, name, lines[at]))
                want.append(lines[at][indent:])
                at += 1
            text = '\n'.join(source)
            examples.append(Example(text, '\n'.join(want), self._message(want), start, indent,
                                    self._options(source)))
        return examples

    @staticmethod
    def _continues(line, indent):
        rest = line[indent:]
        return not line[:indent].strip() and (rest.startswith('... ') or rest.rstrip() == '...')

    @staticmethod
    def _message(want):
        """What follows the stack of an expected traceback, or None."""
        if not want or want[0].rstrip() not in ('Traceback (most recent call last):',
                                                'Traceback (innermost last):'):
            return None
        for index in range(1, len(want)):
            if want[index] and (want[index][0].isalnum() or want[index][0] == '_'):
                return '\n'.join(want[index:]) + '\n'
        return None

    def _options(self, source):
        options = {}
        for line in source:
            found = self._OPTION.search(line)
            for word in (found.group(1).replace(',', ' ').split() if found else ()):
                if word[0] not in '+-' or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError('has an invalid option: %r' % word)
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == '+'
        return options


class DocTestFinder:
    """Collects the docstrings of a module: its own, those of functions, classes, __test__."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, '__name__', None)
        if module is None:
            module = obj if isinstance(obj, type(sys)) else \
                sys.modules.get(getattr(obj, '__module__', None))
        globs = dict(module.__dict__ if globs is None and module is not None else globs or {})
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort(key=lambda test: test.name)
        return tests

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        doc = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        if isinstance(doc, str) and (doc or not self._exclude_empty):
            test = self._parser.get_doctest(doc, globs, name, getattr(module, '__file__', None)
                                            or getattr(module, '__name__', None), None)
            if test.examples or not self._exclude_empty:
                tests.append(test)
        if not self._recurse:
            return
        if isinstance(obj, type(sys)):
            for key, value in obj.__dict__.items():
                if self._is_code(value) and getattr(value, '__module__', None) == module.__name__:
                    self._find(tests, value, '%s.%s' % (name, key), module, globs, seen)
            for key, value in getattr(obj, '__test__', {}).items():
                self._find(tests, value, '%s.__test__.%s' % (name, key), module, globs, seen)
        elif isinstance(obj, type):
            for key, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if self._is_code(value) or isinstance(value, property):
                    self._find(tests, value, '%s.%s' % (name, key), module, globs, seen)

    def _is_code(self, value):
        return isinstance(value, (type, type(self._is_code.__func__))) or hasattr(value, '__wrapped__')


class OutputChecker:
    """Compares what was printed with what was wanted."""

    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and \
                (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r'(?m)^<BLANKLINE>\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got = ' '.join(got.split())
            want = ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r'(?m)^[ ]*(?=\n)', _BLANK, got)
        if want and got:
            return 'Expected:\n%sGot:\n%s' % (_indented(want), _indented(got))
        if want:
            return 'Expected:\n%sGot nothing\n' % _indented(want)
        if got:
            return 'Expected nothing\nGot:\n%s' % _indented(got)
        return 'Expected nothing\nGot nothing\n'


def _indented(text, indent=4):
    return re.sub(r'(?m)^(?!$)', ' ' * indent, text)


def _matches(want, got):
    """Whether the pieces between `...` stand in the text in their order."""
    if '...' not in want:
        return want == got
    pieces = want.split('...')
    start, end = 0, len(got)
    if pieces[0]:
        if not got.startswith(pieces[0]):
            return False
        start = len(pieces.pop(0))
    else:
        del pieces[0]
    if pieces[-1]:
        if not got.endswith(pieces[-1]):
            return False
        end -= len(pieces.pop())
    else:
        del pieces[-1]
    if start > end:
        return False
    for piece in pieces:
        start = got.find(piece, start, end)
        if start < 0:
            return False
        start += len(piece)
    return True


class DocTestRunner:
    """Runs examples and reports those that fail."""

    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = bool(verbose)
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._by_name = {}

    def report_failure(self, out, test, example, got):
        out(self._header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = ''.join(traceback.format_exception(*exc_info))
        out(self._header(test, example) + 'Exception raised:\n' + _indented(text))

    def _header(self, test, example):
        lines = [_DIVIDER]
        if test.filename:
            lineno = '?' if test.lineno is None else test.lineno + example.lineno + 1
            lines.append('File "%s", line %s, in %s' % (test.filename, lineno, test.name))
        else:
            lines.append('Line %s, in %s' % (example.lineno + 1, test.name))
        lines.append('Failed example:')
        return '\n'.join(lines) + '\n' + _indented(example.source)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        saved = sys.stdout
        out = out or saved.write
        hook = sys.displayhook
        sys.displayhook = sys.__displayhook__
        sys.stdout = printed = io.StringIO()
        try:
            failures = tries = skips = 0
            for number, example in enumerate(test.examples):
                flags = self.original_optionflags
                for flag, is_on in example.options.items():
                    flags = flags | flag if is_on else flags & ~flag
                self.optionflags = flags
                if flags & SKIP:
                    tries += _COUNTS_SKIPPED
                    skips += _COUNTS_SKIPPED
                    continue
                tries += 1
                problem = self._run_example(test, example, number, printed)
                if problem is not None:
                    failures += 1
                    if problem[0]:
                        self.report_unexpected_exception(out, test, example, problem[1])
                    elif not (flags & REPORT_ONLY_FIRST_FAILURE and failures > 1):
                        self.report_failure(out, test, example, problem[1])
                    if flags & FAIL_FAST:
                        break
        finally:
            sys.stdout = saved
            sys.displayhook = hook
            self.optionflags = self.original_optionflags
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None
        self.failures += failures
        self.tries += tries
        self.skips += skips
        self._by_name[test.name] = (failures, tries)
        return TestResults(failures, tries, skipped=skips)

    def _run_example(self, test, example, number, printed):
        """None, or (True, exc_info) or (False, what was printed)."""
        filename = '<doctest %s[%d]>' % (test.name, number)
        problem = None
        try:
            exec(compile(example.source, filename, 'single', 0, True), test.globs)
        except KeyboardInterrupt:
            raise
        except:
            problem = sys.exc_info()
        got = printed.getvalue()
        printed.seek(0)
        printed.truncate()
        if problem is None:
            if self._checker.check_output(example.want, got, self.optionflags):
                return None
            return False, got
        text = traceback.format_exception_only(*problem[:2])[-1]
        if example.exc_msg is None:
            return True, problem
        if self._checker.check_output(example.exc_msg, text, self.optionflags):
            return None
        if self.optionflags & IGNORE_EXCEPTION_DETAIL and \
                _class_of(example.exc_msg) == _class_of(text):
            return None
        return False, got + ''.join(traceback.format_exception(*problem))

    def summarize(self, verbose=None):
        failed = [(name, counts) for name, counts in sorted(self._by_name.items()) if counts[0]]
        if failed:
            print(_DIVIDER)
            print(len(failed), 'items had failures:')
            for name, (failures, tries) in failed:
                print(' %3d of %3d in %s' % (failures, tries, name))
            print('***Test Failed*** %d failures.' % self.failures)
        return TestResults(self.failures, self.tries, skipped=self.skips)


def _class_of(message):
    return message.split('\n')[0].split(':')[0].rpartition('.')[2]


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0,
            extraglobs=None, raise_on_error=False, exclude_empty=False):
    """Runs the examples of a module: (failed, attempted)."""
    if m is None:
        m = sys.modules.get('__main__')
    if not isinstance(m, type(sys)):
        raise TypeError('testmod: module required; %r' % (m,))
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(m, name, globs=globs,
                                                                extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None,
                           optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(recurse=False).find(f, name, globs=globs):
        runner.run(test)


class DocTestCase(unittest.TestCase):
    """The examples of one docstring as a test."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        unittest.TestCase.__init__(self)
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_test = test
        self._dt_globs = test.globs.copy()
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown

    def setUp(self):
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        test = self._dt_test
        report = io.StringIO()
        runner = DocTestRunner(optionflags=self._dt_optionflags, checker=self._dt_checker)
        runner.DIVIDER = '-' * 70
        failures, tries = runner.run(test, out=report.write, clear_globs=False)
        if failures:
            raise self.failureException(
                'Failed doctest test for %s\n  File "%s", line %s, in %s\n\n%s' % (
                    test.name, test.filename, 'unknown line number' if test.lineno is None
                    else test.lineno, test.name.split('.')[-1], report.getvalue()))

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._dt_test is other._dt_test

    def __hash__(self):
        return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker))

    def __repr__(self):
        name = self._dt_test.name.split('.')
        return '%s (%s)' % (name[-1], '.'.join(name[:-1]))

    __str__ = object.__str__

    def shortDescription(self):
        return 'Doctest: ' + self._dt_test.name


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The examples of a module (of the caller's by default) as a suite."""
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals['__name__']]
    elif isinstance(module, str):
        module = __import__(module, globals(), locals(), ['*'])
    finder = test_finder or DocTestFinder()
    suite = unittest.TestSuite()
    for test in finder.find(module, globs=globs, extraglobs=extraglobs):
        suite.addTest(DocTestCase(test, **options))
    return suite
