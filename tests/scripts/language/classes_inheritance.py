# Inheritance, super, MRO, diamond, conflicts.
class A:
    tag = 'A'

    def __init__(self, **kw):
        print('A.__init__', sorted(kw))

    def who(self):
        return 'A'

    def call(self):
        return self.who()


class B(A):
    def __init__(self, b=None, **kw):
        print('B.__init__', b)
        super().__init__(**kw)

    def who(self):
        return 'B' + super().who()


class C(A):
    tag = 'C'

    def __init__(self, c=None, **kw):
        print('C.__init__', c)
        super().__init__(**kw)

    def who(self):
        return 'C' + super().who()


class D(B, C):
    def who(self):
        return 'D' + super().who()


d = D(b=1, c=2, x=3)
print(d.who(), d.call(), d.tag, [c.__name__ for c in D.__mro__], D.mro() == list(D.__mro__), D.__bases__, D.__base__)
print(super(D, d).who(), super(B, d).who(), super(C, d).who(), B.who(d), A.call(d))
print(issubclass(D, A), issubclass(A, D), isinstance(d, C), [c.__name__ for c in A.__subclasses__()], issubclass(bool, int), issubclass(D, (int, A)))


class E(D):
    pass


class F(list):
    def append(self, item):
        super().append(item * 2)

    def __getitem__(self, i):
        return ('F', super().__getitem__(i))


e = E()
print(e.who(), E.__init__ is B.__init__, type(e).__name__)
f = F([1])
f.append(5)
print(f, f[0], f[-1], len(f), isinstance(f, list), f == [1, 10], [*f], f + [1], type(f + [1]).__name__)


class I(int):
    def __add__(self, other):
        return I(super().__add__(other))

    def __repr__(self):
        return f'I({super().__repr__()})'


class S(str):
    def upper(self):
        return 'S' + super().upper()


class M(dict):
    def __missing__(self, key):
        return f'missing {key}'


print(I(5) + 1, I(5) * 2, type(I(5) + 1).__name__, I('7') + I(1), [I(1)], str(I(3)), I(3) == 3, S('ab').upper(), S('ab') + 'c', type(S('ab') + 'c').__name__, S(5), M(a=1)['a'], M()['z'], M().get('z'))


class Abstract:
    def template(self):
        return self.step() + '!'

    def step(self):
        raise NotImplementedError('step')


class Concrete(Abstract):
    def step(self):
        return 'concrete'


print(Concrete().template())
try:
    Abstract().template()
except NotImplementedError as error:
    print(repr(error))


class K:
    @classmethod
    def make(cls, *args):
        return cls(*args)

    @classmethod
    def name(cls):
        return cls.__name__

    @staticmethod
    def add(a, b):
        return a + b


class L(K):
    @classmethod
    def name(cls):
        return 'L:' + super().name()


print(type(L.make()).__name__, L.name(), L().name(), K.name(), L.add(1, 2), L().add(3, 4), super(L, L).name())


def no_super():
    super().x


def bad_mro():
    class X(A, B):
        pass


def bad_base():
    class Y(5):
        pass


def bad_final():
    class Z(bool):
        pass


def two_layouts():
    class W(int, str):
        pass


def duplicate():
    class V(A, A):
        pass


def missing_super():
    return super(D, d).nothing


def bad_super():
    return super(D, 5)


def none_base():
    class U(None):
        pass


for g in (no_super, bad_mro, bad_base, bad_final, two_layouts, duplicate, missing_super, bad_super, none_base):
    try:
        g()
    except (TypeError, RuntimeError, AttributeError) as error:
        print(type(error).__name__ + ':', error)
