# Metaclasses: __prepare__, __call__, and the special methods of classes.
class M(type):
    @classmethod
    def __prepare__(m,name,bases,**kw): print('prepare',name,bases,kw); return {'inj':1}
    def __new__(m,name,bases,ns,**kw): print('new',name,sorted(k for k in ns if k[:2]!='__'),kw); return super().__new__(m,name,bases,ns)
    def __init__(cls,name,bases,ns,**kw): print('init',name,kw); super().__init__(name,bases,ns)
    def __call__(cls,*a,**k): print('call',cls.__name__,a,k); return super().__call__(*a,**k)
    def __instancecheck__(cls,o): return o==5
    def __subclasscheck__(cls,o): return o is int
    def __len__(cls): return 42
    def __getattr__(cls,n): 
        if n.startswith('__'): raise AttributeError(n)
        return 'meta '+n
    def __iter__(cls): return iter('ab')
    def __contains__(cls,x): return x=='q'
    def __getitem__(cls,k): return k*2
    def __repr__(cls): return f'<M {cls.__name__}>'
    @property
    def prop(cls): return cls.__name__+'!'
class A(metaclass=M, opt=3):
    z=1
    def __init__(self,x): self.x=x
a=A(7); print(a.x, A.inj, isinstance(5,A), isinstance(a,A), isinstance(6,A), issubclass(int,A), issubclass(str,A), len(A), A.foo, list(A), 'q' in A, A[4], A, A.prop)
class Bx(A): pass
print(type(Bx), Bx.__mro__)
try: a.prop
except AttributeError as e: print(e)
class M2(type): pass
try:
    class Cc(A, metaclass=M2): pass
except TypeError as e: print(e)
def fm(name,bases,ns,**kw): print('fm',name,kw); return type(name,bases,ns)
class D(metaclass=fm, k=1): pass
print(type(D))
X=type('X',(A,),{'w':3}, opt=1) if 0 else M('X',(),{'w':3}); print(X.w, X.__name__, X.__module__)
class OD(dict):
    def __setitem__(s,k,v): print('set',k); super().__setitem__(k,v)
class M3(type):
    def __prepare__(n,b): return OD()
    def __new__(m,n,b,ns): return type.__new__(m,n,b,dict(ns))
class E(metaclass=M3):
    x=1
    def f(self): pass
class Bad(type):
    def __prepare__(n,b): return 5
try:
    class F(metaclass=Bad): pass
except TypeError as e: print(e)
