# A small program: a class with many operators.
class V:
    def __init__(s,*p): s.p=p
    def __lt__(s,o): return s.p<o.p
    def __eq__(s,o): return isinstance(o,V) and s.p==o.p
    def __hash__(s): return hash(s.p)
    def __repr__(s): return '.'.join(map(str,s.p))
    def __bool__(s): return any(s.p)
    def __getitem__(s,i): return s.p[i]
    def __len__(s): return len(s.p)
    def __contains__(s,x): return x in s.p
    def __reversed__(s): return reversed(s.p)
    def __call__(s,n): return V(*(q+n for q in s.p))
    def __format__(s,f): return f'v{s}' if f=='v' else str(s)
    def __iter__(s): yield from s.p
    def __neg__(s): return V(*[-q for q in s.p])
    def __add__(s,o): return V(*[a+b for a,b in zip(s,o)])
    __radd__=__add__
    def __imul__(s,n): s.p=tuple(q*n for q in s.p); return s
vs=[V(1,2),V(0,9),V(1,0)]
print(sorted(vs), min(vs), max(vs), vs[0]>vs[1], V(1,2) in vs, vs.index(V(1,0)), bool(V(0,0)), list(reversed(V(1,2))), V(1,2)(1), f'{V(1,2):v} {V(3)}', [*V(4,5)], -V(1,2), sum(vs,V(0,0)), len(V(1,2,3)), 2 in V(1,2), V(1,2,3)[1:], {V(1):1}[V(1)])
v=V(1,2); w=v; v*=3; print(v,w is v)
try: vs[0]<=vs[1]
except TypeError as e: print(e)
