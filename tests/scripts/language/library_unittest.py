# unittest: fixtures, asserts, skips, subtests and the report.
import unittest, sys
log = []


def setUpModule():
    log.append('module up')


def tearDownModule():
    print(log)


class A(unittest.TestCase):
    """class doc"""

    @classmethod
    def setUpClass(cls):
        log.append('class up')

    @classmethod
    def tearDownClass(cls):
        log.append('class down')

    def setUp(self):
        log.append('up ' + self._testMethodName)

    def tearDown(self):
        log.append('down')

    def test_pass(self):
        self.assertEqual(1, 1)

    def test_fail(self):
        """A docstring line"""
        self.assertEqual(1, 2, 'note')

    def test_error(self):
        raise KeyError('x')

    def test_chain(self):
        try:
            1 / 0
        except ZeroDivisionError:
            self.assertTrue(0)

    def test_raises(self):
        with self.assertRaises(ValueError) as cm:
            int('x')
        self.assertIn('invalid', str(cm.exception))
        with self.assertRaises(ValueError):
            pass

    def test_raises_call(self):
        self.assertRaises(KeyError, lambda: 5)

    def test_regex(self):
        with self.assertRaisesRegex(ValueError, 'lit.*x'):
            int('x')
        self.assertRaisesRegex(ValueError, 'nope', int, 'y')

    def test_sub(self):
        for i in range(4):
            with self.subTest('m', i=i):
                self.assertEqual(i % 2, 0)
            with self.subTest(k=i):
                if i == 3:
                    raise KeyError(i)

    @unittest.skip('not now')
    def test_skip(self):
        pass

    @unittest.skipIf(True, 'cond')
    def test_skip2(self):
        pass

    @unittest.skipUnless(True, 'cond')
    def test_unskipped(self):
        self.skipTest('inner')

    @unittest.expectedFailure
    def test_xfail(self):
        self.fail('yes')

    @unittest.expectedFailure
    def test_xpass(self):
        pass

    def test_cleanup(self):
        self.addCleanup(log.append, 'c1')
        self.addCleanup(log.append, 'c2')
        self.addCleanup(int, 'z')

    def test_in(self):
        self.assertIn(3, [1, 2])

    def test_dict(self):
        self.assertEqual({'a': 1}, {'a': 2})

    def test_list(self):
        self.assertEqual([1, 2, 3], [1, 3])

    def test_str(self):
        self.assertEqual('abc\nd', 'abd\nd')

    def test_set(self):
        self.assertEqual({1, 2}, {2, 3})

    def test_almost(self):
        self.assertAlmostEqual(1.0, 1.1)

    def test_less(self):
        self.assertLess(2, 1)

    def test_none(self):
        self.assertIsNone(5)

    def test_inst(self):
        self.assertIsInstance(5, str)

    def test_count(self):
        self.assertCountEqual([1, 1, 2], [2, 1])

    def test_warns(self):
        import warnings
        with self.assertWarns(UserWarning) as cm:
            warnings.warn('hi')
        self.assertEqual(str(cm.warning), 'hi')
        with self.assertWarns(DeprecationWarning):
            warnings.warn('hi2')


@unittest.skip('class')
class B(unittest.TestCase):

    def test_x(self):
        pass


class C(unittest.TestCase):

    @classmethod
    def setUpClass(cls):
        raise RuntimeError('no')

    def test_y(self):
        pass


import io, re


def report(verbosity):
    stream = io.StringIO()
    runner = unittest.TextTestRunner(stream, verbosity=verbosity)
    result = unittest.main(exit=False, testRunner=runner, argv=['tests']).result
    print(re.sub('in \\d+\\.\\d+s', 'in TIME', stream.getvalue()))
    print(result, result.wasSuccessful(), len(result.skipped))


report(1)
report(2)
suite = unittest.TestSuite([A('test_pass'), unittest.FunctionTestCase(lambda: None)])
print(suite.countTestCases(), suite, A('test_pass').id(), str(A('test_fail')))
print(unittest.TestLoader().getTestCaseNames(A)[:3], A('test_fail').shortDescription())
