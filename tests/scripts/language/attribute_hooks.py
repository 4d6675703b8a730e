# __getattribute__, __getattr__, and assigning __dict__ and __class__.
class A:
    def __init__(s): s.x=1
    def __getattribute__(s,n):
        if n=='secret': raise AttributeError('hidden')
        if n=='boom': raise ValueError('boom')
        return super().__getattribute__(n)
    def __getattr__(s,n): return 'fallback '+n
    def __setattr__(s,n,v): print('set',n); super().__setattr__(n,v)
    def __delattr__(s,n): print('del',n); super().__delattr__(n)
    def __dir__(s): return ['q','b']
a=A(); print(a.x,a.secret,a.nope,dir(a)); del a.x; print(a.x)
try: a.boom
except ValueError as e: print(e)
print(hasattr(a,'zz'), getattr(a,'zz',0))
class B:
    def __getattr__(s,n): raise AttributeError(f'no {n}')
try: B().foo
except AttributeError as e: print(e, e.name, e.obj)
print(hasattr(B(),'x'), getattr(B(),'x','d'))
try: object().foo
except AttributeError as e: print(e.name, type(e.obj))
try: undefined_thing
except NameError as e: print(e.name)
class C: pass
c=C(); c.__dict__={'a':1}; print(c.a); 
try: c.__dict__=5
except TypeError as e: print(e)
class D: pass
c.__class__=D; print(type(c), c.a, isinstance(c,D))
try: c.__class__=int
except TypeError as e: print(e)
try: c.__class__=5
except TypeError as e: print(e)
class S: __slots__=('a',)
try: c.__class__=S
except TypeError as e: print(e)
class S2: __slots__=('a',)
s=S(); s.a=1; s.__class__=S2; print(s.a)
del c.__dict__; print(c.__dict__)
