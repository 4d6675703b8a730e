# __slots__, special method lookup on the type, class attributes of builtins.
class Slots:
    __slots__ = ['a', 'b']

    def __init__(self):
        self.a = 1


s = Slots()
print(s.a, hasattr(s, 'b'), hasattr(s, '__dict__'), Slots.__slots__, Slots.a)
s.b = 2
print(s.b)
for f in (lambda: setattr(s, 'c', 1), lambda: s.c, lambda: s.__dict__, lambda: delattr(s, 'c')):
    try:
        f()
    except AttributeError as error:
        print(error)
del s.b
try:
    s.b
except AttributeError as error:
    print(error)


class Child(Slots):
    pass


class Child2(Slots):
    __slots__ = 'single'


c = Child()
c.anything = 5
print(c.__dict__, c.a, Child2().a, hasattr(Child2(), 'anything'))


def conflict():
    class Bad:
        __slots__ = ('x',)
        x = 1


def bad_name():
    class Bad:
        __slots__ = ('1x',)


def not_str():
    class Bad:
        __slots__ = (5,)


def two_slots():
    class One:
        __slots__ = ('x',)

    class Two:
        __slots__ = ('y',)

    class Both(One, Two):
        pass


for f in (conflict, bad_name, not_str, two_slots):
    try:
        f()
    except (ValueError, TypeError) as error:
        print(type(error).__name__ + ':', error)


class OnInstance:
    pass


o = OnInstance()
o.__len__ = lambda: 5
o.__call__ = lambda: 'called'
for f in (lambda: len(o), lambda: o()):
    try:
        print(f())
    except TypeError as error:
        print(error)
OnInstance.__len__ = lambda self: 7
OnInstance.__call__ = lambda self: 'class call'
print(len(o), o(), bool(o))
del OnInstance.__len__
try:
    len(o)
except TypeError as error:
    print(error)


class Seq:
    def __getitem__(self, i):
        if i > 3:
            raise IndexError
        return i * 10


q = Seq()
print(list(q), 20 in q, 25 in q, [x for x in q], *q, max(q), sum(q), dict(zip('ab', q)))


class Len(Seq):
    def __len__(self):
        return 4


print(list(reversed(Len())))


class Index:
    def __index__(self):
        return 2


print([10, 20, 30][Index()], 'abc'[Index()], [1, 2, 3][:Index()], range(5)[Index()], hex(Index()), int(Index()), 'x' * Index(), [0] * Index(), list(range(Index())))


class Hash:
    def __hash__(self):
        return 'not int'


class NoHash:
    def __eq__(self, other):
        return True


class ReprInt:
    def __repr__(self):
        return 5


class StrNone:
    def __str__(self):
        return None


class IterBad:
    def __iter__(self):
        return 5


class Contains:
    def __contains__(self, x):
        return 'truthy'


for f in (lambda: hash(Hash()), lambda: hash(NoHash()), lambda: repr(ReprInt()), lambda: str(StrNone()), lambda: iter(IterBad()), lambda: 1 in Contains(), lambda: print(ReprInt()), lambda: f'{StrNone()}'):
    try:
        print(f())
    except TypeError as error:
        print(error)
print(Slots.__init__.__name__, int.__name__, type(int), (5).__class__, [].__class__.__name__, NotImplemented, Ellipsis, type(None), type(...), type(NotImplemented))
