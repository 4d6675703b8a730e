"""UserString of Python 2.7: a text around a text."""

from collections import UserString

__all__ = ['UserString']
UserString.__module__ = 'UserString'
