# __new__, and subclasses of immutable types.
class C:
    def __new__(cls,*a,**k):
        print('new',cls.__name__,a,k); o=super().__new__(cls); return o
    def __init__(self,*a,**k): print('init',a,k)
C(1,k=2)
class D:
    def __new__(cls): return 5
print(D())
class S:
    _i=None
    def __new__(cls):
        if cls._i is None: cls._i=object.__new__(cls)
        return cls._i
print(S() is S())
class T(tuple):
    def __new__(cls,*a): return tuple.__new__(cls,a)
print(T(1,2), type(T(1)), T(1,2)+(3,), len(T()))
class I(int):
    def __new__(cls,v): return int.__new__(cls,v+1)
    def __repr__(self): return f'I({int(self)})'
print(I(4), I(4)+1, [I(1)])
class St(str):
    def __new__(cls,v): o=str.__new__(cls,v); o.extra=v*2; return o
print(St('ab'), St('ab').extra, St('ab').upper(), type(St('a')+'b'))
for code in ['object(1)','object.__new__(C,1)','C.__new__()','object.__new__(1)','object.__new__(int)','int.__new__(C)','class_()','type("X",(),{})(1)', 'object().x', 'object().x=1', 'C.zz', 'C().zz']:
    try: exec(code)
    except Exception as e: print(type(e).__name__, e)
class NI: 
    def __init__(self): return 5
try: NI()
except TypeError as e: print(e)
class Q: pass
try: Q(1,2)
except TypeError as e: print(e)
try: Q(a=1)
except TypeError as e: print(e)
class Q2:
    def __init__(self,a): pass
for c in ['Q2()','Q2(1,2)','Q2(b=1)']:
    try: exec(c)
    except TypeError as e: print(e)
