# What a proxy is, and what it pretends to be.
# Rules: R72 R74
import weakref


class T:
    def method(self):
        return 'method'


class Callable:
    def __call__(self, *args, **kw):
        return 'called', args, kw


def function(a, b=2):
    return a, b


t, c = T(), Callable()
p, q, f = weakref.proxy(t), weakref.proxy(c), weakref.proxy(function)
for name, x in (('plain', p), ('callable', q), ('function', f)):
    print(name, type(x).__name__, callable(x))
print('isinstance:', isinstance(p, T), isinstance(q, Callable), isinstance(p, Callable))
print('isinstance of the proxy type:', isinstance(p, weakref.ProxyType))
print('__class__:', p.__class__ is T, type(p) is T)
print('call:', q(1, 2, x=3), f(1), f(1, b=5))
try:
    p()
except TypeError as error:
    print(error)
for x in (p, q):
    try:
        hash(x)
    except TypeError as error:
        print(error)
    try:
        weakref.ref(x)
    except TypeError as error:
        print(error)
print('method:', p.method(), p.method.__self__ is t)
print('is:', p is t, p == t, t == p)
print('repr:', repr(p))
print('class proxy:', type(weakref.proxy(T)).__name__, weakref.proxy(T)().__class__ is T)
print(f'{p}' == str(t), '%s' % p == str(t))
try:
    format(p, '>10')
except TypeError as error:
    print(error)
try:
    with p:
        pass
except TypeError as error:
    print(error)
