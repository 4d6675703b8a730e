# Examples in docstrings as tests.
"""
>>> 1 + 1
2
>>> print('x\\n\\ny')
x
<BLANKLINE>
y
>>> 1/0
Traceback (most recent call last):
  ...
ZeroDivisionError: division by zero
>>> list(range(20)) # doctest: +ELLIPSIS
[0, 1, ..., 19]
>>> for i in range(2):
...     print(i)
...
0
1
>>> True
1
>>> None
>>> f(3)
6
"""
import doctest


def f(x):
    """
    >>> f(1)
    2
    """
    return x * 2


class C:
    """
    >>> C().m()
    5
    """

    def m(self):
        """
        >>> C().m() # doctest: +SKIP
        6
        """
        return 5


__test__ = {'extra': '>>> 3\n3\n'}
print(doctest.testmod())
wrong = doctest.DocTestParser().get_doctest(">>> 'a'\n'b'\n>>> 5\n", {}, 'wrong', None, 0)
print(doctest.DocTestRunner().run(wrong))
import unittest, io
suite = doctest.DocTestSuite()
print(suite.countTestCases(), [t.id() for t in suite])
print(unittest.TextTestRunner(io.StringIO()).run(suite))
