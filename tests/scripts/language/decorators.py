# Function decorators, with arguments, stacked, on methods; order of evaluation.
def log(f):
    def wrapper(*args, **kw):
        print('calling', f.__name__, args, kw)
        result = f(*args, **kw)
        print('result', result)
        return result
    wrapper.__name__ = f.__name__
    return wrapper


def repeat(n):
    print('making repeat', n)

    def decorator(f):
        print('decorating', f.__name__, n)

        def wrapper(*args):
            return [f(*args) for _ in range(n)]
        return wrapper
    return decorator


@log
def add(a, b=1):
    return a + b


@repeat(2)
@repeat(3)
def hello(name):
    return name


print(add(1), add(1, b=5), add.__name__)
print(hello('x'))


class Count:
    def __init__(self, f):
        self.f, self.n = f, 0

    def __call__(self, *args):
        self.n += 1
        return self.f(*args)


@Count
def counted(x):
    return x * 2


print(counted(1), counted(2), counted.n)


class C:
    @log
    def method(self, x):
        return x

    @staticmethod
    @log
    def static(x):
        return x

    @classmethod
    @log
    def klass(cls, x):
        return cls.__name__

    @property
    @log
    def prop(self):
        return 'prop'

    def __repr__(self):
        return 'C()'


C().method(1)
C.static(2)
C.klass(3)
C().prop


@(lambda f: 'replaced')
def replaced():
    pass


print(replaced)
registry = {}


def register(name):
    def decorator(f):
        registry[name] = f
        return f
    return decorator


@register('one')
def first():
    return 1


@register('two')
def second():
    return 2


print({k: f() for k, f in registry.items()})
decorators = [log, repeat(1)]


@decorators[0]
def indexed():
    return 'indexed'


indexed()
try:
    @5
    def bad():
        pass
except TypeError as error:
    print(error)
