# What gc.collect() finds of classes that the library helped to make.
import gc, enum, dataclasses, collections, contextlib
gc.collect()


class P:
    pass


del P
print('plain', gc.collect())


class P:

    def f(self):
        pass
    x = property(f)


del P
print('plain2', gc.collect())


class E(enum.Enum):
    pass


del E
print('enum0', gc.collect())


class E(enum.Enum):
    A = 1


del E
print('enum1', gc.collect())


class E(enum.Enum):
    A = 1
    B = 2


del E
print('enum2', gc.collect())


class E(enum.IntEnum):
    A = 1


del E
print('intenum', gc.collect())


class E(enum.Flag):
    A = 1


del E
print('flag', gc.collect())


@dataclasses.dataclass
class D:
    a: int


del D
print('dc', gc.collect())


@dataclasses.dataclass
class D:
    a: int = 1
    b: list = dataclasses.field(default_factory=list)


del D
print('dc2', gc.collect())


@dataclasses.dataclass(repr=False, eq=False)
class D:
    a: int


del D
print('dc3', gc.collect())


@dataclasses.dataclass(frozen=True)
class D:
    a: int


del D
print('dcf', gc.collect())


@dataclasses.dataclass(slots=True)
class D:
    a: int


del D
print('dcs', gc.collect())


@dataclasses.dataclass(order=True)
class D:
    a: int


del D
print('dco', gc.collect())
N = collections.namedtuple('N', 'a b')
del N
print('nt', gc.collect())
N = collections.namedtuple('N', 'a b', defaults=[1])
del N
print('nt', gc.collect())
