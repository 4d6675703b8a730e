# Old-style classes: their instances are all of one type.
class C:
    "doc"
    shared = []

    def __init__(self, x=1):
        self.x = x

    def f(self):
        return 'C.f'


class D(C):
    def f(self):
        return 'D.f ' + C.f(self)


class E(C):
    def g(self):
        return 'E.g'


class F(D, E):
    pass


class N(object):
    def f(self):
        return 'N.f'


class M(C, N):
    pass


c = C()
print type(c), type(C), c.__class__, C.__bases__, D.__bases__ == (C,), C.__name__, C.__module__, C.__doc__
print C, str(C), `C`[:20]
print isinstance(c, C), isinstance(D(), C), issubclass(F, E), isinstance(c, object)
print F().f(), F().g(), M().f(), type(M), type(M())
print sorted(c.__dict__), sorted(C.__dict__), sorted(vars(c).items())
print C.f, c.f == c.f, C.f == C.f, C.f.im_self, c.f.im_self is c, c.f.im_class, c.f.im_func is C.__dict__['f']
for wrong in (lambda: C.f(), lambda: C.f(N()), lambda: N.f(1), lambda: N.f()):
    try:
        wrong()
    except TypeError, e:
        print e
for wrong in (lambda: c.y, lambda: C.y, lambda: c(), lambda: N().y, lambda: N.y):
    try:
        wrong()
    except AttributeError, e:
        print e
for wrong in (lambda: len(c), lambda: c[0], lambda: c + 1, lambda: iter(c), lambda: C(1, 2), lambda: -c):
    try:
        wrong()
    except (TypeError, AttributeError), e:
        print type(e), e


class G:
    def __getattr__(self, name):
        if name.startswith('__'):
            raise AttributeError(name)
        return 'got ' + name

    def __setattr__(self, name, value):
        print 'set', name
        self.__dict__[name] = value

    def __delattr__(self, name):
        print 'del', name


g = G()
g.a = 1
print g.a, g.b, g.__dict__
del g.a


class S:
    def __len__(self):
        return 3

    def __getitem__(self, i):
        if i >= 3:
            raise IndexError
        return i * i

    def __nonzero__(self):
        return False

    def __call__(self, *a, **k):
        return a, k

    def __cmp__(self, other):
        return cmp(5, other)

    def __add__(self, other):
        return 'add', other

    def __radd__(self, other):
        return 'radd', other

    def __iadd__(self, other):
        print 'iadd'
        return self

    def __contains__(self, x):
        return x == 'in'

    def __str__(self):
        return 'S!'

    def __hash__(self):
        return 7


s = S()
print len(s), s[2], list(s), bool(s), s(1, a=2), s == 5, s < 6, s > 6, s != 5, cmp(s, 4)
print s + 1, 1 + s, 'in' in s, 'out' in s, str(s), hash(s), '%s' % s
s += 3
print callable(s), callable(c), callable(C)
c.__class__ = E
print c.g(), c.__class__
i = C()
i.f = lambda: 'own f'
print i.f(), C.f(i)
i.__len__ = lambda: 42
print len(i)
try:
    class Bad(C, N):
        __metaclass__ = None.__class__
except TypeError, e:
    print 'TypeError'


class Meta(type):
    def __new__(meta, name, bases, body):
        print 'making', name
        return type.__new__(meta, name, bases, body)


class WithMeta:
    __metaclass__ = Meta


print type(WithMeta).__name__, isinstance(WithMeta(), object)
