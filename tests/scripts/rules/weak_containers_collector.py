# What the collector counts when weak containers, their members or both are trash.
# Rules: R90 R94 R137
import gc
import weakref


class N:
    pass


def cyclic(count):
    made = [N() for _ in range(count)]
    for each in made:
        each.me = each
    return made


gc.collect()
for kind, entries in ((weakref.WeakValueDictionary, lambda ns: dict(enumerate(ns))),
                      (weakref.WeakKeyDictionary, lambda ns: dict.fromkeys(ns)),
                      (weakref.WeakSet, lambda ns: ns)):
    name = kind.__name__
    container = kind(entries(cyclic(5)))
    print(name, 'of trash:', len(container), gc.collect(), len(container))
    container = kind()
    container.me = container
    del container
    print(name, 'empty:', gc.collect())
    node = N()
    container = kind(entries([node]))
    container.me, node.container = container, container
    del container, node
    print(name, 'and a member:', gc.collect())
    container = kind(entries(cyclic(3)))
    container.walk = iter(container)
    del container
    print(name, 'and a generator that never ran:', gc.collect())
    container = kind(entries(cyclic(2)))
    kept = list(container)
    del container
    print(name, 'gone first:', gc.collect())
    del kept
    print(name, 'its members later:', gc.collect())
key = N()
keys = weakref.WeakKeyDictionary({key: [key]})
del key
print('a value that holds its key:', gc.collect(), len(keys))
keys.clear()
print('cleared:', gc.collect(), len(keys))
