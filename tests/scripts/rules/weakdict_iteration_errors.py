# Generators of weak containers: closed, thrown into, exhausted, and caught by changes.
# Rules: R85 R86 R87 R88 R97
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print('del', self.name)


def attempt(action, *args):
    try:
        print(action(*args))
    except Exception as error:
        print(type(error).__name__, error)


x, y, z, extra = [T(name) for name in ('x', 'y', 'z', 'extra')]
keys = weakref.WeakKeyDictionary({x: 1, y: 2, z: 3})
first = iter(keys)
print(next(first), len(keys._iterating))
del y
print(len(keys), len(keys.data), len(keys._pending_removals))
second = keys.values()
print(next(second), len(keys._iterating))
first.close()
print(len(keys.data))
second.close()
second.close()
print(len(keys.data), keys._pending_removals)
items = keys.items()
print(next(items))
attempt(items.throw, ValueError('thrown in'))
attempt(next, items)
items = keys.items()
attempt(items.send, 1)
attempt(items.send, None)
attempt(items.send, 1)
attempt(items.send, 1)
grown = keys.keys()
next(grown)
keys[extra] = 4
attempt(next, grown)
print(len(keys._iterating))
del grown
values = weakref.WeakValueDictionary(x=x, z=z)
walk = values.values()
print(next(walk))
values['extra'] = extra
attempt(next, walk)
values = weakref.WeakValueDictionary(x=x, z=z, extra=extra)
walk = values.items()
print(next(walk))
del z
print(len(values.data), values._pending_removals, 'z' in values, len(values.data))
attempt(next, walk)
gone = values.keys()
next(gone)
del values
print(list(gone))
members = weakref.WeakSet([x])
walk = iter(members)
next(walk)
members.add(extra)
attempt(next, walk)
print(members._iterating)
