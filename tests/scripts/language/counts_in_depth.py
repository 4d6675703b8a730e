# Counts of one object through many statements.
import sys
def rc(o): return sys.getrefcount(o)-2
class A: pass
a=A(); print(rc(a)); b=a; print(rc(a)); l=[a]*3; print(rc(a)); d={1:a,'k':(a,)}; print(rc(a)); del b,l; print(rc(a)); d.clear(); print(rc(a))
def f(x): return rc(x)
print(f(a), (lambda y: rc(y))(a), [rc(a) for _ in range(1)], max([rc(a)]))
class P:
    def __init__(s,o): s.o=o
    def m(s): return rc(s)
p=P(a); print(rc(a), p.m(), rc(p)); m=p.m; print(rc(p)); del m; print(rc(p))
print(rc(p.__dict__), rc(a))
def g():
    loc=a; 
    def inner(): return loc
    return inner
i=g(); print(rc(a)); del i; print(rc(a))
try: raise ValueError(a)
except ValueError as e: print(rc(a), rc(e)); s=e
print(rc(a), rc(s)); del s; print(rc(a))
it=iter([a]); print(rc(a)); next(it); print(rc(a))
z=zip([a],[a]); t=next(z); print(rc(a)); del t; print(rc(a)); del z; print(rc(a))
x,y=a,a; print(rc(a)); x=y=None; print(rc(a))
s={a}; fz=frozenset(s); print(rc(a)); del s,fz; print(rc(a))
def kw(**k): return rc(k['q'])
print(kw(q=a), kw(**{'q':a})); print(rc(a))
def va(*v): return rc(v[0]), rc(v)
print(va(a,a)); A.cls=a; print(rc(a)); del A.cls; print(rc(a))
global_list=[]; global_list.append(a); global_list.append(global_list); print(rc(global_list), rc(a))
print(sorted([3,1],key=lambda q: rc(a)), list(map(lambda q: rc(q),[a])), [*filter(lambda q: rc(q)>0,[a])]==[a])
print(f'{rc(a)} {rc(a)!r:>4}', '%d'%rc(a), str(rc(a)))
