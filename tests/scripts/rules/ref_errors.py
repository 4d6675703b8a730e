# What weakref.ref and its subclasses refuse, and with which words.
# Rules: R59 R60 R69
import weakref


class T:
    pass


class Own(weakref.ref):
    pass


class Annotated(weakref.ref):
    def __init__(self, object_, callback=None, **notes):
        super().__init__(object_, callback)
        self.notes = notes


def attempt(action, *args, **kwargs):
    try:
        print(type(action(*args, **kwargs)).__name__)
    except Exception as error:
        print(type(error).__name__, error)


t = T()
r = weakref.ref(t)
for kind in weakref.ref, weakref.proxy, Own, Annotated:
    for args in (), (t, None, 3), (t, None, 3, 4), (1,), ([],):
        attempt(kind, *args)
    attempt(kind, t, callback=None)
print(Annotated(t, print, colour='red').notes)
attempt(r, 1)
attempt(r, x=1)
for args in (), (0, 0, 0), (t,), (3, 4):
    attempt(r.__init__, *args)
attempt(r.__init__, t, x=1)
for name in 'foo', '__dict__', '__callback__', '__name__':
    attempt(getattr, r, name)
attempt(setattr, r, 'foo', 1)
attempt(setattr, r, '__callback__', None)
attempt(weakref.KeyedRef)
attempt(weakref.KeyedRef, t)
keyed = weakref.KeyedRef(t, None, 'key')
print(keyed.key, keyed() is t, weakref.getweakrefs(t) == [r, keyed], weakref.getweakrefcount(t))
attempt(setattr, keyed, 'other', 1)
for name in sorted(weakref.__all__):
    thing = getattr(weakref, name)
    print(name, getattr(thing, '__module__', None), getattr(thing, '__qualname__', None))
for function in weakref.getweakrefcount, weakref.getweakrefs:
    attempt(function)
    attempt(function, 1, 2)
