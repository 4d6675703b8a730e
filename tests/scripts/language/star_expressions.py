# Star expressions in assignments, displays and calls.
a,*b,c=range(5); print(a,b,c)
*a,=[1]; print(a)
(a,(b,*c)),d=(1,(2,3,4)),5; print(a,b,c,d)
print([*range(3),*'ab'],{*[1,2],3},{**{'a':1},'b':2},(*[1],2))
def f(*a,k=1,**kw): return a,k,kw
print(f(*[1,2],*(3,),k=5,**{'z':1},**{'y':2}))
for x,*y in [(1,2,3),(4,)]: print(x,y)
try: f(**{'a':1},**{'a':2})
except TypeError as e: print(e)
try: f(**{1:2})
except TypeError as e: print(e)
try: a,b=1,2,3
except ValueError as e: print(e)
try: a,b,*c=1,
except ValueError as e: print(e)
print(*[1,2],sep='-',end='!\n')
x=[1,2,3]; x[1:2]=*[9,8],; print(x)
i=0; i,x[i]=1,5; print(i,x)
