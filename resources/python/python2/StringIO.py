"""StringIO of Python 2.7: files in memory."""

from io import StringIO

__all__ = ['StringIO']
StringIO.__module__ = 'StringIO'
