"""The program: unittest.main() and `-m unittest`."""

import sys

from unittest import loader, runner

__unittest = True

_USAGE = '''usage: %s [-h] [-v] [-q] [--locals] [-f] [-b] [-k PATTERN] [tests ...]

  tests            Names of classes or of classes and methods: Class, Class.test_method
  -v, --verbose    A line for each test
  -q, --quiet      The report only
  --locals         Accepted; tracebacks come without local variables
  -f, --failfast   Stop at the first failure
  -b, --buffer     Show what a test printed only if it fails
  -k PATTERN       Only tests whose name contains the text or matches the pattern
'''


class TestProgram:
    """Reads arguments, loads tests, runs them; exits with status 1 unless all passed."""

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None,
                 catchbreak=None, buffer=None, warnings=None, *, tb_locals=False):
        if isinstance(module, str):
            self.module = __import__(module)
            for part in module.split('.')[1:]:
                self.module = getattr(self.module, part)
        else:
            self.module = module
        argv = sys.argv if argv is None else argv
        self.exit = exit
        self.failfast = failfast
        self.verbosity = verbosity
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        self.defaultTest = defaultTest
        self.testRunner = testRunner
        self.testLoader = testLoader
        self.progName = argv[0].rpartition('/')[2]
        self.testNames = []
        self.parseArgs(argv[1:])
        self.createTests()
        self.runTests()

    def parseArgs(self, arguments):
        patterns = []
        waiting = list(arguments)
        while waiting:
            word = waiting.pop(0)
            if word in ('-v', '--verbose'):
                self.verbosity = 2
            elif word in ('-q', '--quiet'):
                self.verbosity = 0
            elif word == '--locals':
                self.tb_locals = True
            elif word in ('-f', '--failfast'):
                self.failfast = True
            elif word in ('-b', '--buffer'):
                self.buffer = True
            elif word in ('-c', '--catch'):
                pass
            elif word == '-k' and waiting:
                pattern = waiting.pop(0)
                patterns.append(pattern if '*' in pattern else '*%s*' % pattern)
            elif word in ('-h', '--help'):
                print(_USAGE % self.progName, end='')
                sys.exit(0)
            elif word.startswith('-'):
                sys.stderr.write(_USAGE % self.progName)
                sys.stderr.write('%s: error: unrecognized arguments: %s\n' % (self.progName, word))
                sys.exit(2)
            else:
                self.testNames.append(word)
        if patterns:
            self.testLoader.testNamePatterns = patterns

    def createTests(self):
        names = self.testNames
        if not names and self.defaultTest is not None:
            names = [self.defaultTest] if isinstance(self.defaultTest, str) \
                else list(self.defaultTest)
        if names:
            self.test = self.testLoader.loadTestsFromNames(names, self.module)
        else:
            self.test = self.testLoader.loadTestsFromModule(self.module)

    def runTests(self):
        made = self.testRunner or runner.TextTestRunner
        if isinstance(made, type):
            made = made(verbosity=self.verbosity, failfast=bool(self.failfast),
                        buffer=bool(self.buffer), tb_locals=self.tb_locals)
        self.result = made.run(self.test)
        if self.exit:
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
