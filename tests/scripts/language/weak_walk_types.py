# The walks of the weak containers are generators.
import inspect
import types
import weakref


class Node:
    pass


one = Node()
containers = [weakref.WeakSet([one]), weakref.WeakKeyDictionary({one: 1})]
values = weakref.WeakValueDictionary({"one": one})
walks = [iter(each) for each in containers] + [iter(values), values.items(), values.values()]
for walk in walks:
    print(type(walk) is types.GeneratorType, isinstance(walk, types.GeneratorType), walk.__class__)
    print(inspect.isgenerator(walk), type(walk).__name__, isinstance(walk, Node))
    print(iter(walk) is walk, next(walk) is not None)
    walk.close()
    print(next(walk, "closed"))
try:
    type(walks[0])()
except TypeError as error:
    print(error)
