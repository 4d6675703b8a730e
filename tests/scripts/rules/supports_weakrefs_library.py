# Which objects of the library can be weakly referenced.
# Rules: R69 R70 R71
import collections
import contextlib
import dataclasses
import enum
import functools
import itertools
import operator
import queue
import re
import sys
import types
import weakref


class Colour(enum.Enum):
    RED = 1


class Number(enum.IntEnum):
    ONE = 1


@dataclasses.dataclass
class Point:
    x: int = 1


@dataclasses.dataclass(slots=True)
class SlottedPoint:
    x: int = 1


@contextlib.contextmanager
def nothing():
    yield


@functools.lru_cache
def cached():
    pass


class MyDeque(collections.deque):
    pass


class MyDefaults(collections.defaultdict):
    pass


Pair = collections.namedtuple('Pair', 'a b')
for thing in (collections.deque(), collections.OrderedDict(), collections.defaultdict(),
              collections.Counter(), collections.UserDict(), collections.UserList(),
              collections.ChainMap(), Pair(1, 2), Pair, MyDeque(), MyDefaults(),
              functools.partial(print), cached, functools.cached_property(print),
              itertools.count(), itertools.chain(), types.SimpleNamespace(),
              types.MappingProxyType({}), types.ModuleType('module'), list[int], int | str,
              Colour.RED, Colour, Number.ONE, Point(), SlottedPoint(), nothing, nothing(),
              re.compile('a'), queue.Queue(), operator.itemgetter(1), sys._getframe(), sys.stdout,
              collections.OrderedDict().keys(), {}.items(), iter(weakref.WeakSet()),
              weakref.WeakValueDictionary().items(), weakref.WeakSet(),
              weakref.finalize(Point(), print)):
    try:
        print(type(thing).__name__, type(weakref.ref(thing)).__name__,
              weakref.getweakrefcount(thing))
    except TypeError as error:
        print(type(thing).__name__, error)
