"""UserList of Python 2.7: a list around a list."""

from collections import UserList

__all__ = ['UserList']
UserList.__module__ = 'UserList'
