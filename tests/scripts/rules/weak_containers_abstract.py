# Weak containers are mappings and sets to collections.abc, and take any mapping or iterable.
# Rules: R92 R96
import collections
import copy
import weakref
from collections import abc


class T:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name


class Pairs(abc.Mapping):
    def __init__(self, data):
        self.data = data

    def __getitem__(self, key):
        return self.data[key]

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)


a, b = T('a'), T('b')
values, keys = weakref.WeakValueDictionary(a=a), weakref.WeakKeyDictionary({a: 1})
members = weakref.WeakSet([a])
for container in values, keys, members:
    print(type(container).__name__, [kind.__name__ for kind in (
        abc.Mapping, abc.MutableMapping, abc.Set, abc.MutableSet, abc.Sized, abc.Iterable,
        abc.Container, abc.Collection, abc.Reversible, abc.Hashable, abc.Callable)
        if isinstance(container, kind)])
print(issubclass(weakref.WeakSet, abc.MutableSet),
      issubclass(weakref.WeakValueDictionary, abc.MutableMapping))
for other in collections.UserDict(b=b), Pairs({'b': b}), collections.ChainMap({'b': b}):
    print(dict(values | other), dict(other | values), values == other, dict(values))
print(weakref.WeakValueDictionary(Pairs({'x': a})) == Pairs({'x': a}))
print(dict(weakref.WeakKeyDictionary(Pairs({b: 2}))), keys | Pairs({b: 2}) == {a: 1, b: 2})
for original in values, keys, members:
    original.note = ['kept']
    for copied in copy.copy(original), copy.deepcopy(original):
        print(type(copied).__name__, len(copied), list(copied), hasattr(copied, 'note'))
