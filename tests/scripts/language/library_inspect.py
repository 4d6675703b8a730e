# inspect: what objects are, signatures, docstrings, frames.
import inspect, functools, sys


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def f(a, b: int=2, /, c=3, *args, d, e: str='x', **kw) -> bool:
    """doc f"""


class C:
    """Class doc.

       indented
    """

    def __init__(self, x, y=1):
        pass

    def m(self, q):
        """m doc"""

    @classmethod
    def cm(cls, z):
        pass

    @staticmethod
    def sm(w):
        pass

    @property
    def p(self):
        """p doc"""

    def __call__(self, k):
        pass


class D(C):

    def m(self, q):
        pass


def gen():
    yield 1
    yield 2


c = C(1)
for o in (
    f, C, C.m, c.m, C.cm, C.sm, c, lambda: 0, lambda x, *, y=1: 0, gen,
    functools.partial(f, 1, d=4), functools.partial(c.m, 3), D,
):
    print(inspect.signature(o), repr(inspect.signature(o))[:40])


@functools.wraps(f)
def w(*a, **k):
    pass


print(inspect.signature(w), inspect.signature(w, follow_wrapped=False), inspect.unwrap(w) is f)
t(lambda: inspect.signature(5))
for name in (
    'isfunction', 'ismethod', 'isclass', 'isbuiltin', 'isroutine', 'isgenerator',
    'isgeneratorfunction', 'ismodule', 'iscode', 'isframe', 'isdatadescriptor',
    'ismethoddescriptor', 'isabstract',
):
    p = getattr(inspect, name)
    print(name)
    print([p(o) for o in (f, c.m, C, len, [].append, gen, gen(), sys, f.__code__, sys._getframe(), C.p, C.__dict__['cm'], str.join, 5)])
print([n for n, v in inspect.getmembers(C, inspect.isfunction)])
print([n for n, v in inspect.getmembers(c) if not n.startswith('__')])
print(inspect.getdoc(C), inspect.getdoc(D.m), inspect.getdoc(D), inspect.getdoc(f))
print(inspect.getdoc(C.p), inspect.getdoc(gen), inspect.cleandoc('  a\n    b\n      c\n\n'))
print(inspect.getmro(D), inspect.getgeneratorstate((g := gen())), next(g))
print(inspect.getgeneratorstate(g), list(g), inspect.getgeneratorstate(g))


def fr():
    return (inspect.currentframe().f_code.co_name, inspect.stack()[0].function, inspect.stack()[1].lineno, inspect.stack()[0].code_context, len(inspect.stack()))


print(fr())
s = inspect.signature(f)
b = s.bind(1, 2, 3, 4, d=5, zz=6)
print(b, b.args, b.kwargs, b.arguments)
b = s.bind(1, d=2)
b.apply_defaults()
print(b.arguments)
t(lambda: s.bind())
t(lambda: s.bind(1))
t(lambda: inspect.signature(C.sm).bind(1, 2))
t(lambda: inspect.signature(C.sm).bind(w=1, v=2))
t(lambda: inspect.signature(C.sm).bind(1, w=2))
for p in s.parameters.values():
    print(p, repr(p), p.kind, p.kind.description, p.default is p.empty, p.annotation)
print(s.return_annotation, s == inspect.signature(f), s.replace(parameters=[]))
print(s.parameters['c'].replace(default=9))
print(inspect.getfullargspec(f), inspect.getfullargspec(c.m))
t(lambda: inspect.getsource(5))


def outer():
    n = 3

    def inner():
        return (n, len, C, undefined)
    return (inspect.getclosurevars(inner).nonlocals, sorted(inspect.getclosurevars(inner).globals), sorted(inspect.getclosurevars(inner).builtins), inspect.getclosurevars(inner).unbound)


print(outer(), inspect.getattr_static(c, 'p'), inspect.getattr_static(C, 'nope', 4))
print(inspect.getcallargs(f, 1, d=3))
try:
    1 / 0
except ZeroDivisionError:
    print(inspect.trace()[0].function, inspect.trace()[0].lineno)
print(inspect.getmodule(f).__name__, inspect.getfile(f) == __file__)
print(inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY, default=3))
t(lambda: inspect.Signature([inspect.Parameter('a', inspect.Parameter.KEYWORD_ONLY), inspect.Parameter('b', inspect.Parameter.POSITIONAL_ONLY)]))
