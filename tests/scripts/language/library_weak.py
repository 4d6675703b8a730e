# Weak references to dataclasses, members of enumerations, methods and exceptions.
import gc, weakref, sys, enum, dataclasses, copy


@dataclasses.dataclass
class Node:
    value: int
    children: list = dataclasses.field(default_factory=list)
    parent: 'Node' = dataclasses.field(default=None, repr=False, compare=False)

    def add(self, c):
        c.parent = self
        self.children.append(c)
        return c


root = Node(1)
root.add(Node(2)).add(Node(3))
print(root, sys.getrefcount(root), root == copy.deepcopy(root))
w = weakref.ref(root)
del root
print(w() is None, gc.collect(), w())


@dataclasses.dataclass(slots=True, weakref_slot=True)
class S:
    x: int = 0


s = S(5)
r = weakref.ref(s)
print(r() is s, s)
del s
print(r())


class Color(enum.Enum):
    RED = 1
    BLUE = 2


print(sys.getrefcount(Color.RED) > 2, weakref.ref(Color.RED)() is Color.RED)
print(gc.is_tracked(Color.RED))


@dataclasses.dataclass(frozen=True)
class Key:
    a: int
    b: str


wk = weakref.WeakKeyDictionary()
k = Key(1, 'x')
wk[k] = 'v'
print(wk[Key(1, 'x')], len(wk))
del k
print(len(wk))


class Observer:

    def __init__(self):
        self.cbs = []

    def on(self, m):
        self.cbs.append(weakref.WeakMethod(m, lambda r: self.cbs.remove(r)))

    def fire(self, *a):
        [cb()(*a) for cb in list(self.cbs)]


class Sub:

    def __init__(self, n):
        self.n = n

    def handle(self, x):
        print(self.n, x)


o = Observer()
s1 = Sub('s1')
s2 = Sub('s2')
o.on(s1.handle)
o.on(s2.handle)
o.fire(1)
del s1
o.fire(2)
print(len(o.cbs))
try:
    try:
        raise ValueError('inner')
    except ValueError as e:
        er = weakref.ref(e)
        raise KeyError('outer') from e
except KeyError as e2:
    print(er() is e2.__cause__)
    e2.__cause__ = None
    e2.__context__ = None
print(er())
