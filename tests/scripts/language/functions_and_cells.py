# Cells and functions taken apart: contents, __dict__, __code__, classmethods, the cell of __class__.
import copy
import sys
import types


def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


cell = types.CellType([1])
print(cell.cell_contents, sys.getrefcount(cell.cell_contents), type(cell).__name__)
empty = types.CellType()
for f in (lambda: empty.cell_contents, lambda: types.CellType(1, 2), lambda: types.CellType(x=1),
          lambda: types.CellType(1) < types.CellType(2), lambda: empty < cell, lambda: cell == types.CellType([1]),
          lambda: empty == types.CellType(), lambda: cell < types.CellType('a'), lambda: cell == 5,
          lambda: cell < 5, lambda: hash(cell)):
    attempt(f)


def plain():
    return 'plain'


def outer():
    value = 'closed over'

    def closed():
        return value

    def other():
        return 'other', value
    return closed, other


closed, other = outer()
plain.first = 1
plain.__dict__ = {'second': [2]}
print(plain.second, vars(plain), hasattr(plain, 'first'))
attempt(lambda: setattr(plain, '__dict__', None))
attempt(lambda: setattr(plain, '__dict__', 5))
attempt(lambda: delattr(plain, '__dict__'))
print(vars(plain))
closed.__code__ = other.__code__
print(closed())
attempt(lambda: setattr(plain, '__code__', other.__code__))
attempt(lambda: setattr(closed, '__code__', plain.__code__))
attempt(lambda: setattr(closed, '__code__', None))
print(copy.copy(plain.__code__) is plain.__code__, copy.deepcopy(plain.__code__) is plain.__code__)


class Bound:
    def __call__(self, *args):
        return args

    def __get__(self, instance, owner=None):
        print('get', instance, owner)
        return types.MethodType(self, instance)


class Holder:
    chained = classmethod(classmethod(lambda cls: cls.__name__))
    through = classmethod(Bound())
    limited = classmethod(property(lambda cls: cls.__name__))

    def __repr__(self):
        return 'a Holder'


print(Holder.chained(), Holder().chained())
print(Holder.through(1))
print(Holder.limited)


class Early(type):
    def mro(cls):
        function = cls.__dict__.get('method')
        print('mro', function.__closure__[0].cell_contents is cls if function and function.__closure__ else None)
        return super().mro()


class Made(metaclass=Early):
    def method(self):
        return __class__


print(Made().method() is Made)


class Wrong(type):
    def __new__(meta, name, bases, namespace):
        made = super().__new__(meta, name, bases, namespace)
        super().__new__(meta, 'Second', (), dict(namespace, __classcell__=namespace['__classcell__']))
        return made


def define_wrong():
    class Name(metaclass=Wrong):
        def method(self):
            return __class__


attempt(define_wrong)


class Broken:
    def __iter__(self):
        return self

    def __next__(self):
        return 1

    def __getattr__(self, name):
        1 / 0


def delegating():
    try:
        yield from Broken()
    finally:
        print('left')


sys.unraisablehook = lambda told: print('unraisable', told.exc_value, type(told.object).__name__)
generator = delegating()
print(next(generator))
attempt(generator.close)
generator = delegating()
print(next(generator))
attempt(lambda: generator.throw(AttributeError('thrown')))
