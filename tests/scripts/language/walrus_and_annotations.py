# Assignment expressions and annotations.
if (n:=10)>5: print(n)
print([y:=1,y**2], [z for x in range(3) if (z:=x*2)])
print(z)
x:int=5; y:'str'; w:list[int]
print(__annotations__)
class A:
    a:int=1; b:str
    def f(self, p:int, *q:str, k:float=1.0, **z:dict)->bool: pass
print(A.__annotations__, A.f.__annotations__)
def g():
    loc:int=3
    return loc
print(g.__annotations__, g())
class B(A): pass
print(B.__annotations__, 'c' in B.__dict__)
g.__annotations__['r']=1; print(g.__annotations__)
del A.__annotations__
try: del A.__annotations__
except AttributeError as e: print(e)
(q):int=4; print(__annotations__)
A.z:int=3; print(A.z)
