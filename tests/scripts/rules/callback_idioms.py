# Bound methods of containers as callbacks, registries by id, parents by weak reference.
# Rules: R46 R54 R56 R61
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


print('a set of references that cleans itself')
alive = set()


def watch(t):
    alive.add(weakref.ref(t, alive.discard))


a, b = T('a'), T('b')
watch(a)
watch(b)
print(len(alive), sorted([r().name for r in alive]))
del a
print(len(alive))
b = None
print(len(alive))

print('a list of dead references')
dead = []
refs = [weakref.ref(T(n), dead.append) for n in range(3)]
print([r in dead for r in refs], len(dead))

print('a registry by number')
registry = {}


def register(t, number):
    registry[number] = weakref.ref(t, lambda r, n=number: registry.pop(n))


items = [T(n) for n in 'xyz']
for n, t in enumerate(items):
    register(t, n)
t = None
print(sorted(registry))
items.pop(1)
print(sorted(registry))
items.clear()
print(sorted(registry))


class Tree:
    def __init__(self, name, parent=None):
        self.name = name
        self._parent = weakref.ref(parent) if parent else lambda: None
        self.children = []
        if parent:
            parent.children.append(self)

    @property
    def path(self):
        parent = self._parent()
        return (parent.path + '/' if parent else '') + self.name

    def __del__(self):
        print('  del', self.name, 'parent', self._parent() is not None)


root = Tree('root')
leaf = Tree('leaf', Tree('branch', root))
print(leaf.path)
del root
print(leaf.path, leaf._parent())
del leaf
