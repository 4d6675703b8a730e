# Dataclasses: generated methods, fields, inheritance, frozen and slotted ones.
from dataclasses import *
import dataclasses, typing


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


@dataclass
class P:
    x: int
    y: int = 5
    tags: list = field(default_factory=list, repr=False, compare=False)


p = P(1)
print(p, p == P(1), p == P(2), p != P(1, 6), p.tags, P(1, 2, [3]).tags, P.__doc__, P.__match_args__)
print(P.y, hasattr(P, 'x'))
t(lambda: P())
t(lambda: P(1, 2, 3, 4))
t(lambda: P(1, z=2))
t(lambda: hash(p))
t(lambda: p < P(2))
print(P.__init__.__qualname__, P.__init__.__annotations__, P.__eq__.__name__)
print([f.name for f in fields(P)], fields(p)[1].default)


@dataclass(order=True, frozen=True)
class O:
    a: int
    b: str = 'q'


print(O(1) < O(2), O(1, 'a') <= O(1, 'b'), sorted([O(3), O(1)]), hash(O(1)) == hash(O(1)))
print({O(1): 2}[O(1)], O(2) > O(1) >= O(1))


def s():
    O(1).a = 5


t(s)


def s():
    del O(1).a


t(s)


def s():
    O(1).new = 5


t(s)
t(lambda: O(1) < 5)


@dataclass
class B(P):
    z: int = 0
    y: int = 9


print(B(1), B(1, 2, [], 4))


def bad():

    @dataclass
    class X:
        a: int = 1
        b: int


t(bad)


def bad():

    @dataclass
    class X:
        a: list = []


t(bad)


def bad():

    @dataclass(order=True, eq=False)
    class X:
        a: int


t(bad)


def bad():

    @dataclass
    class X(O):
        pass


t(bad)


@dataclass
class PI:
    a: int
    b: InitVar[int]
    c: int = field(init=False)
    d: InitVar[int] = 7
    e: typing.ClassVar[int] = 3

    def __post_init__(self, b, d):
        self.c = self.a + b + d


print(PI(1, 2), PI(1, 2, 3), PI.e, PI.d, [f.name for f in fields(PI)])


@dataclass
class KW:
    a: int
    _: KW_ONLY
    b: int = 2
    c: int


print(KW(1, c=3))
t(lambda: KW(1, 2, 3))
t(lambda: KW(1))


@dataclass(kw_only=True)
class KO:
    a: int = 1
    b: int


print(KO(b=2), KO.__match_args__)


@dataclass(slots=True)
class SL:
    a: int
    b: int = 2


sl = SL(1)
print(sl, SL.__slots__, hasattr(sl, '__dict__'))


def s():
    sl.zz = 1


t(s)
import weakref


@dataclass(slots=True, weakref_slot=True)
class WS:
    a: int = 1


w = WS()
print(weakref.ref(w)() is w, WS.__slots__)
t(lambda: weakref.ref(sl))


def bad():

    @dataclass(weakref_slot=True)
    class X:
        a: int


t(bad)


@dataclass
class N:
    p: P
    l: list
    d: dict


n = N(P(1), [P(2), (P(3),)], {'k': P(4)})
print(asdict(n), astuple(n), asdict(n)['l'] is n.l)
print(asdict(n, dict_factory=lambda x: sorted(x, key=str))[:1])
print(replace(p, x=9), is_dataclass(P), is_dataclass(p), is_dataclass(5))
t(lambda: replace(p, q=1))
t(lambda: fields(5))
t(lambda: asdict(5))
t(lambda: replace(PI(1, 2), a=3))
t(lambda: replace(PI(1, 2), c=3, b=1))
M = make_dataclass('M', ['x', ('y', int), ('z', int, 5)], namespace={'m': lambda self: self.y})
print(M(1, 2), M(1, 2).m(), M.__module__)


@dataclass(eq=False)
class NE:
    a: int = 1


print(NE() == NE(), hash(NE()) is not None)


@dataclass(unsafe_hash=True)
class UH:
    a: int = field(hash=False, default=1)
    b: int = 2


print(hash(UH(5)) == hash(UH(6)))


@dataclass(init=False, repr=False)
class NI:
    a: int = 3


print(NI().a)


@dataclass
class R:
    me: object = None


r = R()
r.me = r
print(r)
print(field(default=3, metadata={'k': 1}).metadata['k'], repr(fields(O)[1])[:60])
t(lambda: field(default=1, default_factory=list))


@dataclass
class Own:
    a: int

    def __repr__(self):
        return 'own'

    def __eq__(self, o):
        return True


print(Own(1), Own(1) == 5)


class Outer:

    @dataclass
    class In:
        a: int = 1


print(Outer.In())
print(KW_ONLY is not None, MISSING is dataclasses.MISSING, P.__dataclass_params__)
try:
    P()
except TypeError as e:
    import traceback
    print(traceback.format_tb(e.__traceback__)[-1].splitlines()[1:])


@dataclass
class Anno:
    x: 'int'
    y: 'typing.ClassVar[int]' = 3
    z: 'InitVar[int]' = 4

    def __post_init__(self, z):
        print('z', z)


print(Anno(1), Anno.__doc__)
