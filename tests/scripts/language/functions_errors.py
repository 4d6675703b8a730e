# The TypeError texts of wrong calls.
def none():
    pass


def one(a):
    pass


def two(a, b):
    pass


def three(a, b, c):
    pass


def default(a, b=1):
    pass


def star(a, *args):
    pass


def kwonly(*, k):
    pass


def kwonly2(a, *, k, m):
    pass


def posonly(a, b, /):
    pass


def mixed(a, /, b, *, c):
    pass


def kw(**kw):
    pass


class C:
    def __init__(self, a):
        pass

    def method(self, a):
        pass

    @staticmethod
    def static(a):
        pass

    @classmethod
    def klass(cls, a):
        pass

    def bad():
        pass


class Empty:
    pass


class OnlyNew:
    def __new__(cls, a):
        return super().__new__(cls)


c, five, text, nothing = C(1), 5, 'a', None
calls = [
    lambda: none(1), lambda: none(1, 2), lambda: none(a=1), lambda: one(), lambda: one(1, 2), lambda: one(1, a=2), lambda: one(b=1), lambda: one(1, b=2),
    lambda: two(), lambda: two(1), lambda: two(1, 2, 3), lambda: two(b=1), lambda: three(), lambda: three(1), lambda: three(b=1), lambda: default(), lambda: default(1, 2, 3),
    lambda: star(), lambda: star(a=1, b=2), lambda: star(1, a=1), lambda: kwonly(), lambda: kwonly(1), lambda: kwonly(k=1, z=2), lambda: kwonly2(), lambda: kwonly2(1), lambda: kwonly2(1, 2, k=1, m=2), lambda: kwonly2(1, 2, 3),
    lambda: posonly(1, b=2), lambda: posonly(a=1, b=2), lambda: posonly(1), lambda: posonly(), lambda: mixed(), lambda: mixed(1, 2), lambda: mixed(a=1, b=2, c=3), lambda: kw(1), lambda: kw(**{1: 2}),
    lambda: one(*5), lambda: one(**5), lambda: one(*[1, 2]), lambda: one(**{'z': 1}), lambda: one(*[1], **{'a': 1}), lambda: one(a=1, **{'a': 1}), lambda: two(*(), **{}), lambda: kw(**{'a': 1}, **{'a': 2}), lambda: kw(*None), lambda: kw(**None), lambda: print(*1),
    lambda: C(), lambda: C(1, 2), lambda: C(b=1), lambda: c.method(), lambda: c.method(1, 2), lambda: c.method(b=1), lambda: C.method(), lambda: C.method(1), lambda: C.static(), lambda: c.static(1, 2), lambda: C.klass(), lambda: c.klass(1, 2), lambda: c.bad(), lambda: C.bad(1),
    lambda: Empty(1), lambda: Empty(a=1), lambda: OnlyNew(), lambda: OnlyNew(1, 2), lambda: object(1), lambda: object.__new__(), lambda: object.__new__(5), lambda: object.__new__(int), lambda: (lambda a: a)(), lambda: (lambda: 0)(1),
    lambda: five(), lambda: text(), lambda: nothing(), lambda: c(), lambda: ().x(), lambda: C.nothing(), lambda: one.nothing, lambda: Empty().nothing(), lambda: c.method.nothing, lambda: Empty.nothing,
]
for call in calls:
    try:
        call()
        print('no error')
    except (TypeError, AttributeError) as error:
        print(type(error).__name__ + ':', error)


def outer():
    def inner(x):
        pass
    inner()


try:
    outer()
except TypeError as error:
    print(error)
