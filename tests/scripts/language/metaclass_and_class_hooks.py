# Class decorators, __init_subclass__, __class_getitem__, metaclasses, keyword arguments.
def decorate(cls):
    cls.decorated = True
    return cls


def with_argument(value):
    def decorator(cls):
        cls.value = value
        return cls
    return decorator


@decorate
@with_argument(5)
class A:
    pass


print(A.decorated, A.value)


class Plugin:
    registry = []

    def __init_subclass__(cls, /, name=None, **kw):
        super().__init_subclass__(**kw)
        cls.registry.append((cls.__name__, name))


class One(Plugin, name='first'):
    pass


class Two(Plugin):
    pass


print(Plugin.registry)


class Generic:
    def __class_getitem__(cls, item):
        return f'{cls.__name__}[{item}]'


print(Generic[int], Generic['x'])


class Meta(type):
    def __new__(mcs, name, bases, namespace, **kw):
        print('Meta.__new__', name, [b.__name__ for b in bases], sorted([k for k in namespace if not k.startswith('__')]), kw)
        return super().__new__(mcs, name, bases, namespace)

    def __init__(cls, name, bases, namespace, **kw):
        super().__init__(name, bases, namespace)
        cls.made_by = 'Meta'

    def __call__(cls, *args, **kw):
        print('Meta.__call__', args)
        return super().__call__(*args, **kw)

    def __repr__(cls):
        return f'<Meta class {cls.__name__}>'

    def on_class(cls):
        return f'called on {cls.__name__}'


class B(metaclass=Meta, option=1):
    x = 1

    def __init__(self, v):
        self.v = v


class C(B):
    y = 2


print(B, C, B.made_by, C(5).v, C.on_class(), type(B).__name__, isinstance(B, Meta))
try:
    B(1).on_class()
except AttributeError as error:
    print(error)


class Prepared(type):
    def __prepare__(name, bases):
        return {'injected': 'by prepare'}


class E(metaclass=Prepared):
    seen = injected


print(E.seen, E.injected)


def conflict():
    class M1(type):
        pass

    class X(B, metaclass=M1):
        pass


def unexpected():
    class Y(Plugin, color='red'):
        pass


def object_keywords():
    class Z(key=1):
        pass


for f in (conflict, unexpected, object_keywords, lambda: A[0], lambda: int['x']):
    try:
        print(f())
    except TypeError as error:
        print(error)
