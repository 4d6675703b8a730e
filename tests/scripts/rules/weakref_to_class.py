# A class dies only through the collector, and its weak references with it.
# Rules: R68 R143
import gc
import weakref

gc.disable()
gc.collect()


def make():
    class Local:
        pass
    return Local


def gone(reference):
    print('  callback, class gone:', reference())


Local = make()
r = weakref.ref(Local, gone)
print('class:', r() is Local)
del Local
print('name deleted, still there:', r().__name__)
print('collecting')
print('collected:', gc.collect())
print('gone:', r())


class Base:
    pass


def derive():
    class Derived(Base):
        pass


derive()
print('subclasses:', [c.__name__ for c in Base.__subclasses__()])
gc.collect()
print('after a collection:', Base.__subclasses__())

Local = make()
instance = Local()
r = weakref.ref(Local, gone)
del Local
gc.collect()
print('instance keeps its class:', type(instance) is r())
instance = None
print('instance gone, class still in its own cycle:', r() is not None)
gc.collect()
print('end:', r())


class Base:
    pass


class Derived(Base):
    pass


# The base of a class keeps a weak reference to it, which is the plain one that all share.
print([weakref.getweakrefcount(cls) for cls in (Base, Derived, int, object, type)])
print(len(weakref.getweakrefs(Derived)), weakref.getweakrefs(Derived)[0] is weakref.ref(Derived))
with_callback, proxy = weakref.ref(Base, print), weakref.proxy(Base)
print(weakref.getweakrefcount(Base), [type(r).__name__ for r in weakref.getweakrefs(Base)])
