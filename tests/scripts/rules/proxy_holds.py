# A method obtained through a proxy holds the object, and operations hold it while they run.
# Rules: R77 R78 R79 R80
import sys
import weakref


class T:
    def method(self):
        return 'still here'

    def suicide(self):
        global t
        t = None
        print('  name dropped inside the method')
        return sys.getrefcount(self) > 0

    def __iter__(self):
        global t
        t = None
        print('  name dropped inside __iter__')
        return iter([1, 2])

    def __del__(self):
        print('  __del__')


t = T()
p = weakref.proxy(t)
m = p.method
del t
print('held by the method:', m())
del m
try:
    p.method()
except ReferenceError as error:
    print(error)

t = T()
p = weakref.proxy(t)
print(p.suicide())
print('after')
t = T()
p = weakref.proxy(t)
print([x for x in p])


class Walker:
    def __init__(self):
        self.n = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.n += 1
        if self.n > 3:
            raise StopIteration
        return self.n


w = Walker()
p = weakref.proxy(w)
print('next:', next(p), next(p), iter(p) is w, list(p))
bad = weakref.proxy(T)
p = weakref.proxy(print)
try:
    next(bad)
except TypeError as error:
    print(error)
t = T()
p = weakref.proxy(t)
try:
    next(p)
except TypeError as error:
    print(error)
