# What special methods may return.
class B0:
    def __bool__(s): return 5
class L0:
    def __len__(s): return -1
class L1:
    def __len__(s): return 'x'
class L2:
    def __len__(s): return 2
    def __getitem__(s,i):
        if i>=2: raise IndexError
        return i*10
class H:
    def __hash__(s): return 'x'
class R:
    def __repr__(s): return 5
class St:
    def __str__(s): return 5
class Idx:
    def __index__(s): return 'x'
class It:
    def __iter__(s): return 5
class Hint:
    def __iter__(s): return iter([1,2])
    def __length_hint__(s): print('hint'); return 10
class Ct:
    def __contains__(s,x): print('contains',x); return 'yes'
class Miss(dict):
    def __missing__(s,k): return f'missing {k}'
class Fmt:
    def __format__(s,sp): return f'<{sp}>'
class Fmt2:
    def __format__(s,sp): return 5
class Rv:
    def __reversed__(s): return 'rev'
class Rd:
    def __round__(s,n=None): return ('round',n)
class Cal:
    def __call__(s,*a,**k): return (a,k)
for c in ['bool(B0())','len(L0())','len(L1())','list(L2())','list(reversed(L2()))','10 in L2()','30 in L2()','bool(L2())','hash(H())','repr(R())','str(St())','[1][Idx()]','iter(It())','list(Hint())','3 in Ct()','Miss()["a"]','Miss().get("a")','f"{Fmt():abc} {Fmt()}"','format(Fmt2())','reversed(Rv())','round(Rd()),round(Rd(),2)','Cal()(1,a=2)','"%s"%R()','f"{R()!r}"','range(Idx())','int(Idx())','L2()[5]','min(L2()),max(L2()),sum(L2()),sorted(L2(),reverse=True),tuple(L2()),set(L2())==={0,10}' if 0 else 'min(L2())', 'a,b=L2()','[*L2()]','dict(zip(L2(),L2()))','enumerate(L2()).__next__()','any(L2()),all(L2())', 'L2().__iter__','operator', 'bool(L0())', 'Miss().__missing__(3)', '"".join(L2())', 'f"{Cal()()}"', 'callable(Cal()), callable(5)']:
    try: print(c, eval(c) if '=' not in c or '==' in c or 'a=2' in c else exec(c))
    except Exception as e: print(c,'|',type(e).__name__,e)
