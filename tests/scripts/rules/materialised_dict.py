# Asking for __dict__ moves the attributes into a dict without changing their counts.
# Rules: R19 R23 R110
import gc
import sys

count = sys.getrefcount


class Thing:
    pass


x = Thing()
owner = Thing()
owner.a = x
owner.b = x
print('two attributes:', count(x))
print('referents inline:', [type(r).__name__ for r in gc.get_referents(owner)])
d = owner.__dict__
print('after __dict__:', count(x), count(d))
print('same dict again:', owner.__dict__ is d)
print('vars is it too:', vars(owner) is d)
print('referents with a dict:', [type(r).__name__ for r in gc.get_referents(owner)])
d['c'] = x
print('through the dict:', owner.c is x, count(x))
owner.e = 5
print(sorted(d))
del d['a']
print('hasattr a:', hasattr(owner, 'a'), count(x))
del owner
print('dict outlives the object:', sorted(d), count(x))
del d
print('all gone:', count(x))
owner = Thing()
owner.__dict__ = {'z': x}
print('assigned dict:', owner.z is x, count(x))
owner.__dict__['y'] = x
print(owner.y is x, count(x))
try:
    owner.__dict__ = 5
except TypeError as error:
    print(error)
del owner.__dict__
print('deleted:', count(x), owner.__dict__)
