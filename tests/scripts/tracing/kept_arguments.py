# A call that names and unpacks no arguments keeps them until it is over.
import functools
import gc


class N:
    def __init__(self, n):
        self.n = n

    def __del__(self):
        print("del", self.n)


def f(x, y=None):
    del x
    gc.collect()
    print("inside")


f(N("positional"))
gc.collect()
print("-")
f(x=N("keyword"))
gc.collect()
print("-")
f(*(N("star"),))
gc.collect()
print("-")


class C:
    def m(self, x):
        del x
        gc.collect()
        print("inside m")

    def __del__(self):
        print("del C")

    def me(self):
        del self
        gc.collect()
        print("inside me")


C().m(N("method"))
gc.collect()
print("-")
C().me()
gc.collect()
print("-")
b = C().m
b(N("bound"))
gc.collect()
print("-")
(lambda x: f(x))(N("nested"))
gc.collect()
print("-")


class D:
    def __init__(self, x):
        del x
        gc.collect()
        print("init")


D(N("to init"))
gc.collect()
print("-")


def g(x):
    del x
    gc.collect()
    print("gen")
    yield 1


for i in g(N("generator")):
    gc.collect()
    print("loop")


gc.collect()
print("-")


def h(*args):
    del args
    gc.collect()
    print("h")


h(N("varargs"))
gc.collect()
print("-")
f(**{"x": N("dstar")})
gc.collect()
print("-")
f(N("pos+kw"), y=N("kw+pos"))
gc.collect()
D(x=N("init keyword"))
gc.collect()
print("-")


def failing(x):
    del x
    gc.collect()
    raise ValueError("no")


try:
    failing(N("failing"))


except ValueError:
    print("caught")


gc.collect()
print("-")


def deep(x):
    return f(x)


deep(N("deep"))
gc.collect()
print("-")


def outer(x):
    def inner(y):
        del y
        gc.collect()
        print("inner", x is not None)
    inner(N("to inner"))
    gc.collect()


outer(N("to outer"))
gc.collect()
print("-")


def gen(x):
    del x
    gc.collect()
    print("in gen")
    yield


g2 = gen(N("to gen"))
gc.collect()
print("made")
next(g2)
print("-")
p = functools.partial(f, N("partial"))
p()
del p
gc.collect()
print("-")


class Call:
    def __call__(self, x):
        del x
        gc.collect()
        print("called")


Call()(N("to call"))
gc.collect()
print("-")


class S:
    @staticmethod
    def s(x):
        del x
        gc.collect()
        print("static")
    @classmethod
    def c(cls, x):
        del x
        gc.collect()
        print("class")


S.s(N("to static"))
gc.collect()
S().c(N("to class"))
gc.collect()
print("-")
gc.collect()
print("-")


def defaults(x, y=1, *rest, z=2):
    del x, rest
    gc.collect()
    print("defaults")


defaults(N("a"), N("b"), N("c"))
gc.collect()
print("-")
defaults(N("a"), z=N("z"))
gc.collect()
print("-")
f(*[N("star list")])
gc.collect()
print("-")
f(N("before"), *[N("star after")])
gc.collect()
