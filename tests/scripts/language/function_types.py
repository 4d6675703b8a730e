# types.FunctionType() of a code object, and metaclasses with an mro() of their own.
import types


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def f(a, b=2, *, c=3):
    "doc"
    return a, b, c


def o():
    y = 5

    def i():
        return y
    return i


i = o()
F = types.FunctionType
for a in ((),
          (5, {}),
          (f.__code__,),
          (f.__code__, 5),
          (f.__code__, None),
          (f.__code__, {}, 5),
          (f.__code__, {}, 'n', 5),
          (f.__code__, {}, 'n', (1,), 5),
          (i.__code__, {}),
          (i.__code__, {}, 'n', None, ()),
          (i.__code__, {}, 'n', None, (5,)),
          (f.__code__, {}, 'n', None, i.__closure__),
          (f.__code__, {}, 'n', None, None, None),
          (i.__code__, {}, 'n', None, [i.__closure__[0]])):
    t(lambda: F(*a))
t(lambda: F(i.__code__, {}, None, None, i.__closure__)())
g = F(f.__code__, globals(), 'g', (7, 8))
print(g.__name__, g.__qualname__, g.__doc__, g.__defaults__, g.__kwdefaults__, g.__module__, g.__annotations__, g.__dict__)
t(lambda: g(c=1))
t(lambda: F(f.__code__, {'__name__': 'mod'}).__module__)
t(lambda: F(code=f.__code__, globals={}, argdefs=(1,)).__defaults__)


class M(type):
    def mro(cls):
        return [cls, Other, object]


class Other:
    v = 'other'


class A:
    v = 'A'
    w = 'w'


class B(A, metaclass=M):
    pass


print(B.v, B.__mro__, hasattr(B, 'w'), issubclass(B, A), isinstance(B(), Other))


class N(type):
    def mro(cls):
        return [cls, 5]


t(lambda: N('n', (), {}))


class N(type):
    def mro(cls):
        return [cls, int]


t(lambda: N('n', (), {}))


class N(type):
    def mro(cls):
        raise KeyError('own')


t(lambda: N('n', (), {}))
