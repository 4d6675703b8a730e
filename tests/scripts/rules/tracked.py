# Which objects the collector tracks.
# Rules: R107 R108
import gc
import weakref


class T:
    pass


class Slotted:
    __slots__ = ()


class MyInt(int):
    pass


def function():
    pass


def show(label, value):
    print(label + ':', gc.is_tracked(value))


for value in (None, True, 5, 10 ** 30, 1.5, 'text', b'bytes', (), range(3), object(), int, list, type):
    show(repr(value)[:12], value)
show('instance', T())
show('empty slots', Slotted())
show('subclass of int', MyInt(5))
show('list', [])
show('set', set())
show('frozenset', frozenset())
show('function', function)
show('lambda', lambda: 0)
show('bound method', T().__init__)
show('builtin function', len)
show('class', T)
show('module', gc)
show('slice', slice(1))
show('property', property())
show('staticmethod', staticmethod(len))
show('reference', weakref.ref(T))
show('proxy', weakref.proxy(T))
show('exception', ValueError('x'))
show('list iterator', iter([]))
show('range iterator', iter(range(2)))
show('zip', zip())
show('map', map(len, []))
show('enumerate', enumerate([]))
show('dict keys', {}.keys())
show('code', function.__code__)
show('cell', (lambda x: (lambda: x))(1).__closure__[0])
show('super', super(T, T()))
