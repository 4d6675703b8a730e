# Descriptors of a script.
class Desc:
    def __set_name__(self, owner, name): print('set_name', owner.__name__, name); self.n=name
    def __get__(self, obj, typ=None): print('get', obj is None, typ.__name__); return 1 if obj is None else obj.__dict__.get(self.n)
    def __set__(self, obj, v): print('set', v); obj.__dict__[self.n]=v
    def __delete__(self,obj): print('del'); del obj.__dict__[self.n]
class A: d=Desc(); e=Desc()
a=A(); a.d=3; print(a.d, A.d); del a.d; print(a.d)
class ND:
    def __get__(self,o,t=None): return 'nd'
A.nd=ND(); print(a.nd); a.__dict__['nd']=1; print(a.nd)
class RO:
    def __get__(self,o,t): return 1
    def __set__(self,o,v): raise AttributeError('ro')
A.ro=RO()
try: a.ro=2
except AttributeError as e: print(e)
try: del a.ro
except AttributeError as e: print(e)
f=A.__init__; print(f)
print(type(A.__dict__['__dict__']), type(list.append), type([].append), type(len), type(A().__init__), type(object.__init__))
