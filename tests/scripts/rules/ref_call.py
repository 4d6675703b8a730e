# Calling a reference gives a new strong reference or None, and it never owns.
# Rules: R1 R54 R59
import sys
import weakref


class T:
    pass


t = T()
print('count:', sys.getrefcount(t))
r = weakref.ref(t)
p = weakref.proxy(t)
print('unaffected:', sys.getrefcount(t))
print('result of the call:', sys.getrefcount(r()))
s = r()
print('kept result:', sys.getrefcount(t))
del s
print('truth alive:', bool(r))
print('called twice is one object:', r() is r())
try:
    r(1)
except TypeError as error:
    print(error)
try:
    r(a=1)
except TypeError as error:
    print(error)
del t
print('dead:', r(), r() is None)
print('truth dead:', bool(r))
print('fresh object dies at once:', weakref.ref(T())())
r = weakref.ref(T(), lambda ref: print('  called before the name is bound'))
print('now dead:', r())


def local():
    t = T()
    return weakref.ref(t)


print('a local dies on return:', local()())
print('argument:', (lambda r, t: r())(r, T()))
