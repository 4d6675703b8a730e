# What __slots__ allows and refuses.
class S:
    __slots__=('a','b')
    def __init__(s): s.a=1
s=S(); print(s.a)
for code in ['s.b','s.c=1','s.__dict__','del s.b','s.__weakref__']:
    try: exec(code)
    except AttributeError as e: print(e)
print(S.a, type(S.a), S.__slots__)
class T(S): pass
t=T(); t.z=1; t.b=4; print(t.__dict__, t.b)
class U(S): __slots__=('c','__dict__','__weakref__')
u=U(); u.q=1; u.c=2; print(u.__dict__)
try:
    class V: __slots__='a'; a=1
except ValueError as e: print(e)
class W: __slots__={'x':'doc x'}
print(W.x.__doc__, W.__slots__)
try:
    class X(int): __slots__=('a',)
except TypeError as e: print(e)
try:
    class Y(S,U): pass
except TypeError as e: print(e)
class P1: __slots__=('x',)
class P2: __slots__=('y',)
try:
    class Z(P1,P2): pass
except TypeError as e: print(e)
class M: __slots__=['__priv']
print(sorted(n for n in dir(M) if 'priv' in n))
