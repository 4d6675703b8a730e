# Enumerations and flags: members, values, aliases, lookups and their texts.
import enum
from enum import *


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


class Color(Enum):
    """doc of it"""
    RED = 1
    GREEN = 2
    BLUE = auto()
    CRIMSON = 1

    def describe(self):
        return self.name.lower()

    @classmethod
    def default(cls):
        return cls.RED

    @property
    def twice(self):
        return self.value * 2


print(Color.RED, repr(Color.RED), Color.BLUE.value, Color.CRIMSON, list(Color), len(Color))
print(Color.__members__, Color['RED'], Color(2), Color.RED.describe(), Color.default())
print(Color.RED.twice)
print(Color, type(Color), f'{Color.RED}', f'{Color.RED:>12}|', Color.RED == 1)
print(Color.RED is Color.CRIMSON, Color.RED in Color, hash(Color.RED) == hash('RED'))
print(type(Color.RED), isinstance(Color.RED, Color))
t(lambda: Color(7))
t(lambda: Color['X'])
t(lambda: Color.X)
t(lambda: setattr(Color, 'RED', 5))
t(lambda: delattr(Color, 'RED'))
t(lambda: Color.RED.BLUE)
t(lambda: Color.RED < Color.BLUE)
t(lambda: Color())


def sub():

    class C2(Color):
        pass


t(sub)


def dup():

    class D(Enum):
        A = 1
        A = 2


t(dup)


def uni():

    @unique
    class D(Enum):
        A = 1
        B = 1
        C = 1


t(uni)
print(list(reversed(Color)), Color.__doc__, Color.RED.__doc__, bool(Color.RED), Color.__name__)
print(Color.RED.__class__)


class N(IntEnum):
    ONE = 1
    TWO = 2


print(N.ONE, repr(N.ONE), N.ONE + 1, N.ONE < N.TWO, f'{N.ONE}', format(N.ONE, '03'), N.ONE == 1)
print({N.ONE: 1}[1], '%s %d %r' % (N.ONE, N.ONE, N.ONE), sorted(N), max(N), N(1) is N.ONE)
print(int(N.TWO), isinstance(N.ONE, int), [1, 2, 3][N.ONE])


class S(StrEnum):
    A = auto()
    BeE = auto()
    C = 'see'


print(S.A, repr(S.A), S.BeE, S.C.upper(), S.A == 'a', list(S), f'{S.C:>5}', S('see'))


class P(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


print(P.R, repr(P.R), P.R | P.X, repr(P.R | P.X), repr(P.RW), P.RW, ~P.R, repr(~P.R), P.R & P.W)
print(repr(P.R & P.W), P.R in P.RW, P.X in P.RW, bool(P(0)), list(P), list(P.RW), len(P.RW), P(3))
print(P(7), repr(P(7)), P.R ^ P.RW, P.RW.name, (P.R | P.X).name, P(0).name)
t(lambda: P.R | 1)
t(lambda: P('x'))


class IP(IntFlag):
    R = 4
    W = 2
    X = 1


print(IP.R, repr(IP.R), IP.R | IP.W, repr(IP.R | IP.W), IP.R + 1, repr(IP(8)), repr(IP(9)))
print(repr(IP.R | 8), ~IP.R, repr(~IP.R), repr(IP(0)), f'{IP.R | IP.W}', list(IP(5)), IP.R in IP(5))
print(repr(IP.R & 5), repr(4 | IP.W))


class Planet(Enum):
    EARTH = (5.9, 6.3)
    MARS = (0.6, 3.3)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def density(self):
        return round(self.mass / self.radius, 3)


print(Planet.EARTH, repr(Planet.EARTH), Planet.EARTH.mass, Planet.MARS.density, Planet((0.6, 3.3)))


class Coord(Enum):

    def __new__(cls, value, label):
        obj = object.__new__(cls)
        obj._value_ = value
        obj.label = label
        return obj
    A = (1, 'first')
    B = (2, 'second')


print(repr(Coord.A), Coord.B.label, Coord(2))


class Miss(Enum):
    A = 1

    @classmethod
    def _missing_(cls, value):
        if value == 'a':
            return cls.A
        if value == 'bad':
            return 5
        return None


print(Miss('a'))
t(lambda: Miss('b'))
t(lambda: Miss('bad'))


class Auto(Enum):

    def _generate_next_value_(name, start, count, last):
        return name + str(count)
    A = auto()
    B = auto()


print(list(Auto))
F = Enum('F', 'X Y Z')
print(list(F), F.X, F.__module__)
G = IntEnum('G', {'A': 5, 'B': 6})
print(list(G))
H = Enum('H', ['P', 'Q'], start=0)
print(list(H))
J = Enum('J', [('A', 'x'), ('B', 'y')])
print(list(J))


class Sh(Enum):
    A = 1

    def __str__(self):
        return 'sh-' + self.name


print(Sh.A, f'{Sh.A}', repr(Sh.A), str(Sh.A))


class Str(str, Enum):
    A = 'x'


print(Str.A, repr(Str.A), f'{Str.A}', Str.A == 'x', Str.A.upper(), '%s' % Str.A, 'x' + Str.A)
import copy
print(copy.copy(Color.RED) is Color.RED, copy.deepcopy(Color.RED) is Color.RED)


class Priv(Enum):
    _ignore_ = 'tmp'
    tmp = 5
    A = 1
    _x = 2

    def f(self):
        pass
    g = lambda self: 3


print(list(Priv), Priv.__members__.keys(), Priv.A.g())


class NM(Enum):
    A = member(lambda: 1)
    B = nonmember(5)


print(list(NM)[0].name, NM.B)


def setv():
    Color.RED.value = 5


t(setv)


def setn():
    Color.RED.name = 5


t(setn)
print(Color.__contains__(Color.RED), Color.RED != Color.BLUE, {Color.RED: 1}, Color._member_names_)
print(Color._value2member_map_)


@verify(UNIQUE)
class V(Enum):
    A = 1


print(repr(V.A))


def ver():

    @verify(CONTINUOUS)
    class V(IntEnum):
        A = 1
        C = 3


t(ver)


class Mixed(float, Enum):
    H = 0.5


print(Mixed.H, repr(Mixed.H), Mixed.H + 1, f'{Mixed.H}')


class Base(Enum):

    def hello(self):
        return 'hello ' + self.name


class Derived(Base):
    A = object
    B = None


print(Derived.A.hello(), repr(Derived.B), Derived.A)


class FF(Flag):
    A = 1
    B = 4


print(repr(FF(5)), repr(~FF.A), list(FF(5)), repr(FF.A | FF.B))


class K(Flag, boundary=CONFORM):
    A = 1
    B = 4


print(repr(K(7)))


class KE(Flag, boundary=EJECT):
    A = 1


print(repr(KE(7)))


class KK(Flag, boundary=KEEP):
    A = 1


print(repr(KK(7)))
