"""UserDict of Python 2.7: a dict around a dict."""

from collections import UserDict
from collections.abc import MutableMapping as DictMixin

UserDict.__module__ = 'UserDict'
IterableUserDict = UserDict
