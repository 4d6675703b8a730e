# Private names in classes, scoping of class bodies, dunder names.
class A:
    __secret = 'A secret'
    _protected = 'A protected'

    def __init__(self):
        self.__value = 1
        self.__dunder__ = 2

    def __method(self):
        return self.__value

    def call(self):
        return self.__method(), self.__secret

    @property
    def value(self):
        return self.__value

    @value.setter
    def value(self, new):
        self.__value = new


class B(A):
    __secret = 'B secret'

    def __init__(self):
        super().__init__()
        self.__value = 'B value'

    def show(self):
        return self.__value, self.__secret, self._protected, self._A__value


b = B()
print(b.call(), b.show(), b.value, sorted(b.__dict__), b._A__secret, b._B__secret)
b.value = 5
print(b.value, b._A__value, b._B__value)
for f in (lambda: b.__value, lambda: b.__method(), lambda: A.__secret):
    try:
        f()
    except AttributeError as error:
        print(error)


class _Under:
    __x = 1

    def get(self):
        return self.__x


print(_Under().get(), _Under._Under__x, hasattr(_Under, '__x'))


class Local:
    def method(self):
        __inner = 5

        def nested():
            return __inner
        return nested()

    def keyword(self, *, __k=1):
        return __k


print(Local().method(), Local().keyword(_Local__k=3))
x = 'module'


class Scope:
    x = 'class'

    def method(self):
        return x

    y = x
    z = [x for _ in 'a']
    f = lambda self: x


print(Scope().method(), Scope.y, Scope.z, Scope().f())
