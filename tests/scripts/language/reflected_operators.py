# Reflected operators and comparisons of subclasses.
class A:
    def __add__(s,o): return 'A.add'
    def __radd__(s,o): return 'A.radd'
    def __eq__(s,o): print('A.eq'); return NotImplemented
    def __lt__(s,o): print('A.lt'); return NotImplemented
    def __gt__(s,o): print('A.gt'); return NotImplemented
class B(A):
    def __radd__(s,o): return 'B.radd'
    def __eq__(s,o): print('B.eq'); return NotImplemented
    def __gt__(s,o): print('B.gt'); return NotImplemented
class C(A): pass
print(A()+B(), A()+C(), B()+A(), A()==B(), A()!=B())
try: A()<B()
except TypeError as e: print(e)
print(A()==1, 1==A())
class I(int):
    def __radd__(s,o): return 'I.radd'
    def __add__(s,o): return 'I.add'
print(1+I(2), I(2)+1, 1.5+I(2))
class N:
    __hash__=None
    __iter__=None
    __contains__=None
    __add__=None
for c in ['hash(N())','iter(N())','1 in N()','N()+1','list(N())']:
    try: exec(c)
    except TypeError as e: print(c,e)
