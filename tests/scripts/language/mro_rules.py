# Method resolution orders, their errors, and assigning to __bases__.
class A: pass
class B(A): pass
class C(A): pass
class D(B,C): pass
print([c.__name__ for c in D.__mro__], D.mro()==list(D.__mro__))
try:
    class E(A,B): pass
except TypeError as e: print(e)
class X(B,C): pass
class Y(C,B): pass
try:
    class Z(X,Y): pass
except TypeError as e: print(e)
try:
    class Z(A,A): pass
except TypeError as e: print(e)
class Base:
    def hi(self): return ['Base']
class L(Base):
    def hi(self): return ['L']+super().hi()
class R(Base):
    def hi(self): return ['R']+super().hi()
class LR(L,R):
    def hi(self): return ['LR']+super().hi()
print(LR().hi())
print(super(L,LR()).hi(), super(LR, LR).hi(LR()))
print(super(L,LR()))
print(A.__subclasses__())
D.__bases__=(C,B); print([c.__name__ for c in D.__mro__])
try: D.__bases__=(int,)
except TypeError as e: print(e)
try: D.__bases__=()
except TypeError as e: print(e)
