# Weak references to functions, closures, methods and modules' parts.
# Rules: R8 R10 R70
import gc
import weakref

gc.disable()
gc.collect()


def gone(name):
    return lambda r: print('  callback', name)


def plain():
    pass


r = weakref.ref(plain, gone('plain'))
print(r() is plain, r().__name__)
alias = plain
del plain
print('alias keeps it:', r() is alias)
alias = None
print(r())


def outer():
    x = [1]

    def inner():
        return x
    return inner


f = outer()
g = outer()
rf, rg = weakref.ref(f, gone('f')), weakref.ref(g, gone('g'))
print(rf is rg, rf() is f, rf()())
f = None
print(rf(), rg() is g)
g.me = g
g = None
print('function in a cycle:', rg() is not None)
print('collected', gc.collect(), rg())


class C:
    def m(self):
        return 'm'


c = C()
r = weakref.ref(c.m, gone('bound method'))
print(r())
m = c.m
r = weakref.ref(m, gone('kept bound method'))
print(r() is m, r()(), r() == c.m, r() is c.m)
m = None
print(r())
r = weakref.ref(C.m, gone('function of a class'))
print(r() is C.m)
del C.m
print(r(), hasattr(c, 'm'))
r = weakref.ref(lambda: 0, gone('lambda'))
print(r())
fs = [lambda i=i: i for i in range(3)]
rs = [weakref.ref(f, gone(i)) for i, f in enumerate(fs)]
del fs[1]
print([x() is not None for x in rs])
fs = None
print([x() is not None for x in rs])
r = weakref.ref(len, gone('never'))
print(r() is len)
s = {1, 2}
r = weakref.ref(s, gone('set'))
s |= {3}
print(r() is s)
s = s | {4}
print(r())
