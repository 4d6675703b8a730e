# __init_subclass__ and __class_getitem__.
class B:
    reg=[]
    def __init_subclass__(cls, /, tag=None, **kw):
        super().__init_subclass__(**kw); cls.reg.append((cls.__name__,tag))
class A1(B, tag='x'): pass
class A2(A1): pass
print(B.reg)
try:
    class A3(B, foo=1): pass
except TypeError as e: print(e)
try:
    class A4(foo=1): pass
except TypeError as e: print(e)
class G:
    def __class_getitem__(cls,k): return (cls.__name__,k)
print(G[1], G[int,str])
try: B[1]
except TypeError as e: print(e)
class Bad:
    def __set_name__(self,o,n): 1/0
try:
    class A5: x=Bad()
except Exception as e: print(type(e).__name__, e, repr(e.__cause__))
