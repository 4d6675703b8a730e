# Builtins have docstrings where CPython has them; what the texts say is another matter.
import collections
import functools
import gc
import itertools
import sys
import weakref


class Plain:
    pass


class Listed(list):
    pass


class Failure(ValueError):
    "Own words."


def kind(value):
    return type(getattr(value, '__doc__', 'nothing')).__name__


for value in (len, print, object, int, str, list, dict, type, Exception, KeyError, property, map, super, weakref.ref,
              weakref.proxy, weakref.finalize, weakref.WeakValueDictionary, weakref.WeakSet, collections.deque,
              functools.partial, itertools.count, type(None), type(...), type(iter([])), type({}.keys()),
              type(x for x in ()), type(len), type(Plain.__init__)):
    name = getattr(value, '__name__', value)
    print(name, 'object' if isinstance(value, type) and kind(value) == 'getset_descriptor' else kind(value))
for value in (str.upper, [].append, dict.fromkeys, int.__add__, (5).__add__, list.__init__, object.__new__, 5, '', [],
              {}, None, ..., gc, sys, weakref, itertools, lambda: 0, kind, Plain, Plain(), Listed, Listed(), Failure,
              Failure(), ValueError(), iter('')):
    print(kind(value), end=' ')
print()
print(Failure.__doc__, Failure().__doc__, Plain.__doc__, Listed().__doc__, '__doc__' in vars(int), '__doc__' in vars(Plain))
print(len.__doc__ == len.__doc__, bool(len.__doc__), len.__doc__ != print.__doc__, '__doc__' in dir([]))
for change in (lambda: setattr(int, '__doc__', ''), lambda: setattr(len, '__doc__', ''), lambda: setattr([], '__doc__', '')):
    try:
        change()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
