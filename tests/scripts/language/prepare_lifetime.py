# What __prepare__ gave is called and let go before the class body runs.


class Preparing:
    def __call__(self, name, bases, **keywords):
        print('prepare', name, bases, keywords)
        return {}

    def __del__(self):
        print('preparing dies')


class Fresh:
    def __get__(self, instance, owner=None):
        return Preparing()


class Meta(type):
    __prepare__ = Fresh()

    def __new__(cls, name, bases, names, **keywords):
        print('new', name, keywords)
        return super().__new__(cls, name, bases, names)

    def __init__(cls, name, bases, names, **keywords):
        print('init', keywords)


class C(metaclass=Meta, tag=1, other='x'):
    print('body')


class NoMapping(type):
    @classmethod
    def __prepare__(cls, *args):
        return 5


try:
    class D(metaclass=NoMapping):
        pass
except TypeError as error:
    print(error)
