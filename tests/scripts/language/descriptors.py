# Properties, descriptors, __getattr__, __setattr__ and __getattribute__.
class Celsius:
    def __init__(self, degrees):
        self._degrees = degrees

    @property
    def degrees(self):
        """The temperature."""
        return self._degrees

    @degrees.setter
    def degrees(self, value):
        if value < -273:
            raise ValueError('too cold')
        self._degrees = value

    @degrees.deleter
    def degrees(self):
        print('deleting')
        del self._degrees

    @property
    def readonly(self):
        return 'fixed'

    writeonly = property(None, lambda self, v: print('writing', v))


c = Celsius(20)
print(c.degrees, c.readonly, Celsius.degrees.__doc__, type(Celsius.degrees).__name__)
c.degrees = 25
c.writeonly = 5
print(c.degrees, c.__dict__)
for f in (lambda: setattr(c, 'degrees', -300), lambda: setattr(c, 'readonly', 1), lambda: c.writeonly, lambda: delattr(c, 'readonly'), lambda: delattr(c, 'writeonly')):
    try:
        f()
    except (ValueError, AttributeError) as error:
        print(type(error).__name__ + ':', error)
del c.degrees
print(hasattr(c, 'degrees'), c.__dict__)


class Logged:
    def __set_name__(self, owner, name):
        print('set_name', owner.__name__, name)
        self.name = name

    def __get__(self, instance, owner=None):
        if instance is None:
            return self
        return ('got', instance.__dict__.get(self.name), owner.__name__)

    def __set__(self, instance, value):
        print('set', self.name, value)
        instance.__dict__[self.name] = value

    def __delete__(self, instance):
        print('delete', self.name)
        del instance.__dict__[self.name]


class NonData:
    def __get__(self, instance, owner=None):
        return 'non-data'


class Uses:
    a = Logged()
    b = NonData()


u = Uses()
u.a = 5
print(u.a, u.b, Uses.b, type(Uses.a).__name__, u.__dict__)
u.b = 'own'
print(u.b, u.__dict__)
del u.a
del u.b
print(u.a, u.b)


class Dynamic:
    existing = 'class attribute'

    def __getattr__(self, name):
        if name.startswith('dyn_'):
            return name[4:]
        raise AttributeError(f'no {name} here')

    def __setattr__(self, name, value):
        print('setattr', name)
        super().__setattr__(name, value)

    def __delattr__(self, name):
        print('delattr', name)
        super().__delattr__(name)


d = Dynamic()
d.x = 1
print(d.x, d.existing, d.dyn_hello, hasattr(d, 'dyn_y'), hasattr(d, 'other'), getattr(d, 'other', 'default'))
del d.x
try:
    d.x
except AttributeError as error:
    print(error)
try:
    del d.nothing
except AttributeError as error:
    print(error)


class All:
    def __getattribute__(self, name):
        if name == 'magic':
            return 'computed'
        return super().__getattribute__(name)


a = All()
a.plain = 1
print(a.magic, a.plain)


class Raises:
    @property
    def p(self):
        return self.missing

    def __getattr__(self, name):
        return f'fallback {name}'


print(Raises().p, Raises().q)


class Callable:
    def __init__(self, n):
        self.n = n

    def __call__(self, *args, **kw):
        return self.n, args, kw


class HasCallable:
    field = Callable(1)


print(Callable(5)(1, 2, k=3), HasCallable().field('not bound'), list(map(Callable(0), [1])))


class Meth:
    f = lambda self, x=1: (type(self).__name__, x)
    g = len
    h = staticmethod(len)


print(Meth().f(), Meth().g([1]), Meth().h([1, 2]), Meth.f('explicit'))
