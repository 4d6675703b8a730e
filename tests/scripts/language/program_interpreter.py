# A small program: an interpreter with nested environments.
class Env(dict):
    def __init__(s,parent=None,**k): super().__init__(**k); s.parent=parent
    def __missing__(s,k):
        if s.parent is None: raise NameError(k)
        return s.parent[k]
def ev(x,env):
    match_=type(x)
    if match_ is str: return env[x]
    if match_ is not list: return x
    op,*args=x
    if op=='lambda': return lambda *a: ev(args[1],Env(env,**dict(zip(args[0],a))))
    if op=='if': return ev(args[1] if ev(args[0],env) else args[2],env)
    f=ev(op,env); return f(*[ev(a,env) for a in args])
import_op={'+':lambda a,b:a+b,'*':lambda a,b:a*b,'<':lambda a,b:a<b,'-':lambda a,b:a-b}
g=Env(**{'x':5}); g.update(import_op)
g['fact']=ev(['lambda',['n'],['if',['<','n',2],1,['*','n',['fact',['-','n',1]]]]],g)
print(ev(['fact',20],g), ev(['+','x',['*',2,3]],g))
try: ev(['nope',1],g)
except NameError as e: print('NameError',e)
print(eval('a+b',{},Env(a=1,b=2)), eval('[q for q in (1,2)]', Env(z=1)))
class Upper(dict):
    def __getitem__(s,k): return k.upper()
print(eval('hello + world', {}, Upper()))
exec('k=1\ndef f(): return 1', {}, ns:=Env()); print(sorted(ns))
