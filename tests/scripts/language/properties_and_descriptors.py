# Properties, and descriptors of every kind.
class C:
    @property
    def x(self): return self._x
    @x.setter
    def x(self,v): self._x=v
    @x.deleter
    def x(self): del self._x
    ro=property(lambda s: 5, doc='hi')
c=C(); c.x=4; print(c.x); del c.x
try: c.x
except AttributeError as e: print(e)
try: c.ro=1
except AttributeError as e: print(e)
try: del c.ro
except AttributeError as e: print(e)
print(C.ro.__doc__, C.x.fget.__name__, C.x.fset, C.x.fdel) if 0 else print(C.ro.__doc__, C.x.fget.__name__)
print(type(C.x), C.__dict__['x'].__isabstractmethod__)
p=property()
try: C.p=p; c.p
except AttributeError as e: print(e)
try: c.p=1
except AttributeError as e: print(e)
class D(C):
    @C.x.getter
    def x(self): return 'D'
print(D().x)
print(property(doc='zz').__doc__)
