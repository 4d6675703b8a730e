# Tests about lifetimes: what an assertion keeps alive, and what it lets go.
import unittest, weakref, gc, io, contextlib


class Thing:
    pass


class TestWeak(unittest.TestCase):

    def setUp(self):
        self.t = Thing()
        self.addCleanup(lambda: print('cleanup', hasattr(self, 't')))

    def test_dies(self):
        r = weakref.ref(self.t)
        del self.t
        self.assertIsNone(r())

    def test_cycle(self):
        self.t.me = self.t
        r = weakref.ref(self.t)
        del self.t
        self.assertIsNotNone(r())
        gc.collect()
        self.assertIsNone(r())

    def test_raises_frees(self):

        def f():
            x = Thing()
            self.r = weakref.ref(x)
            raise ValueError
        with self.assertRaises(ValueError):
            f()
        self.assertIsNone(self.r())

    def test_raises_keeps(self):

        def f():
            x = Thing()
            self.r = weakref.ref(x)
            raise ValueError
        try:
            f()
        except ValueError as e:
            self.assertIsNotNone(self.r())
        self.assertIsNone(self.r())


if __name__ == '__main__':
    s = io.StringIO()
    result = unittest.main(exit=False, testRunner=unittest.TextTestRunner(s, verbosity=2)).result
    print(s.getvalue().split('\n')[:5], result.testsRun)
