# __callback__ is read-only, and a plain reference has no attributes of its own.
# Rules: R60
import weakref


class T:
    pass


class Slotted(weakref.ref):
    __slots__ = ('key',)


class Calls(weakref.ref):
    def __call__(self):
        print('  overridden call')
        return super().__call__()


def callback(reference):
    pass


def attempt(label, f):
    try:
        print(label, f())
    except (AttributeError, TypeError) as error:
        print(label, type(error).__name__, error)


t = T()
r = weakref.ref(t, callback)
plain = weakref.ref(t)
print('callback:', r.__callback__ is callback, plain.__callback__)
attempt('set', lambda: setattr(r, '__callback__', None))
attempt('delete', lambda: delattr(r, '__callback__'))
attempt('other attribute', lambda: setattr(plain, 'foo', 1))
attempt('read', lambda: plain.foo)
attempt('dict', lambda: plain.__dict__)
s = Slotted(t)
s.key = 'a key'
print('slot:', s.key, s() is t)
attempt('no dict with slots', lambda: setattr(s, 'other', 1))
c = Calls(t)
print('call:', c() is t)
print('equality uses the referent itself:', c == weakref.ref(t))
print('isinstance:', isinstance(c, weakref.ref), issubclass(Calls, weakref.ref))
del t
print('dead:', c(), r.__callback__, plain.__callback__)
