# Context managers in all their forms.
class CM:
    def __init__(s,n,sup=False): s.n=n; s.sup=sup
    def __enter__(s): print('enter',s.n); return s
    def __exit__(s,t,v,tb): print('exit',s.n,t and t.__name__,v,tb is not None); return s.sup
with CM(1) as a, CM(2) as b: print('body')
with CM(3,True): 1/0
try:
    with CM(4), CM(5): raise ValueError('v')
except ValueError as e: print('caught',e)
with (CM(6) as x, CM(7) as y,): pass
def f():
    with CM(8): return 'ret'
print(f())
for i in range(2):
    with CM(9): 
        if i==0: continue
        break
class NoExit:
    def __enter__(s): pass
class NoEnter:
    def __exit__(s,*a): pass
for k in (NoExit,NoEnter,int):
    try:
        with k(): pass
    except Exception as e: print(type(e).__name__,e)
class Bad(CM):
    def __exit__(s,*a): raise KeyError('from exit')
try:
    with Bad(1): 1/0
except KeyError as e: print(e, repr(e.__context__))
