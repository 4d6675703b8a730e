# Which of the interpreter's own small objects the collector knows.
# Rules: R107
import gc


class A:
    __slots__ = ('a',)


class B(A):
    pass


b = B()
for name, thing in [
        ('builtin function', len), ('built-in type', int), ('type', type), ('class', A),
        ('module', gc), ('slice', slice(1)), ('range', range(3)), ('list iterator', iter([])),
        ('range iterator', iter(range(3))), ('property', property()), ('bound builtin', ''.join),
        ('method descriptor', str.join), ('member', A.a), ('slot wrapper', int.__add__),
        ('method wrapper', (5).__add__), ('map', map(len, [])), ('enumerate', enumerate([])),
        ('reversed', reversed([])), ('keys', {}.keys()), ('dict iterator', iter({})),
        ('str iterator', iter('')), ('tuple iterator', iter(())), ('set iterator', iter(set())),
        ('super', super(B, b)), ('mappingproxy', type.__dict__), ('zip', zip()),
        ('NotImplemented', NotImplemented), ('Ellipsis', ...), ('object', object()),
        ('classmethod of dict', dict.fromkeys), ('getset', type.__dict__['__dict__']),
        ('bytes', b'abc'), ('bytearray', bytearray(3)), ('complex', 1j), ('slot wrapper of object', B.__init__), ('code', (lambda: 0).__code__),
        ('filter', filter(None, [])), ('staticmethod', staticmethod(len)), ('frozenset', frozenset())]:
    print(name, gc.is_tracked(thing))
