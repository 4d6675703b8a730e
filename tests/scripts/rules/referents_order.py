# get_referents() gives what a class adds before what its built-in base holds.
# Rules: R111
import gc

gc.disable()


def show(what, x):
    print(what, [type(r).__name__ for r in gc.get_referents(x)])


class L(list):
    pass


class D(dict):
    pass


class T(tuple):
    pass


class S(set):
    pass


class Slots(list):
    __slots__ = ('a', 'b')


class More(Slots):
    __slots__ = ('c',)


class E(Exception):
    pass


class Meta(type):
    pass


class WithMeta(metaclass=Meta):
    pass


class Both:
    __slots__ = ('a', '__dict__', 'b')


class Derived(Both):
    __slots__ = ('c',)


x = L([1000000, [2]])
x.attr = 'attr'
show('list subclass', x)
x = D({1: [2]})
x.attr = 'attr'
show('dict subclass', x)
x = T(([], 2.5))
x.attr = 'attr'
show('tuple subclass', x)
x = S([1.5])
x.attr = 'attr'
show('set subclass', x)
x = More([1])
x.a = 1.5
x.b = b'..'
x.c = 'text'
show('slots of two classes', x)
x = E(1.5)
show('exception', x)
x.attr = 'attr'
show('exception with a dict', x)
show('class with a metaclass', WithMeta)
show('class', Both)
x = Derived()
x.a = 1.5
x.b = b'..'
x.c = 'text'
x.p = []
x.q = {}
show('slots and values', x)
x.__dict__
show('slots and dict', x)
print(gc.get_referents(int), gc.get_referents(5), gc.get_referents('a', 4j, None))
print(gc.get_referents(object()))
