# Instances of classic classes are raised and caught like exceptions; what handles no class is no fault.
# Rules: R12 R32 R38 R39
import gc
import sys

gc.disable()
class B: pass
class C(B):
    def __init__(self, *a): self.a = a
class S(B):
    def __str__(self): return "text"
class R:
    def __init__(self, n): self.n = n
    def __repr__(self): return 'R(%s)' % self.n
    def __del__(self): print '   del', self.n
class New(object): pass
class T(object):
    def __init__(self, n): self.n = n
    def __del__(self): print '   del', self.n

def show(f):
    try: f()
    except B, e: print 'B', sys.getrefcount(e), e.__class__
    except R, e: print 'R', sys.getrefcount(e), e
    except Exception, e: print type(e).__name__, e
c = C()
def f1(): raise c
def f2(): raise C
def f3(): raise C, 3
def f4(): raise C, c
def f5(): raise B, c
def f6(): raise c, 5
def f7(): raise c, None
def f8(): raise New
def f9(): raise New()
def f10(): raise "text"
def f11(): raise R(1)
def f12(): raise R, 2
def f13(): raise R
def f14(): raise (R, 2), 3
def f15(): raise (), 3
def f16(): raise C, c, 5
def f17(): raise C, c, None
for f in (f1,f2,f3,f4,f5,f6,f7,f8,f9,f10,f11,f12,f13,f14,f15,f16,f17):
    print f.__name__
    show(f)
    print '.', sys.exc_info()
def counts():
    try: raise c
    except sys.getrefcount(c), e: pass
    except B: print 'in', sys.getrefcount(c)
    print 'after', sys.getrefcount(c)
counts()
print 'left', sys.getrefcount(c)
def fin():
    try: raise c
    finally: print 'finally', sys.getrefcount(c), sys.exc_info()[1] is c, sys.exc_info()[2] is None
try: fin()
except C: print sys.getrefcount(c)
print sys.getrefcount(c)
def lives():
    t = T('local')
    raise R('err')
def caller():
    try: lives()
    except R: print 'caught'
    print 'leaving caller'
caller()
print 'left caller'
def nested():
    try: raise R('outer')
    except R, e:
        def inner():
            try: raise ValueError('v')
            except ValueError: print 'inner'
        inner()
        print sys.exc_info()[1], sys.exc_info()[2] is None
        try: raise R('second')
        except R: print sys.exc_info()[1]
        print e, sys.exc_info()[1]
    print 'nested ends'
nested()
print 'back', sys.exc_info()
def swallowed():
    class A:
        def __getattr__(self, name):
            raise R('attr')
    print hasattr(A(), 'x'), getattr(A(), 'x', 5)
try: swallowed()
except R, e: print 'hasattr lets it pass', e
e = None
sys.exc_clear()
class M:
    def __enter__(self): return self
    def __exit__(self, t, v, tb):
        print t, v is None or v.__class__, tb is not None, sys.getrefcount(v)
        return True
with M(): raise c
with M(): raise C(2)
with M(): raise C, 2
def gen():
    try: yield 1
    except B as e: print "in gen", e.a; yield 2
x = gen(); next(x); print x.throw(C(7))
x = gen(); next(x); print x.throw(C, 7)
x = gen(); next(x); print x.throw(C)
x = gen()
try: x.throw(C(8))
except C, e: print e.a
x = gen(); next(x)
try: x.throw(S)
except AttributeError, e: print e
class D:
    def __del__(self): raise R('d')
D()
class D2:
    def __del__(self): raise S
D2()
try:
    raise ValueError
except 5: print 5
except "a": print "s"
except New: print 'New'
except B: print 'B'
except (5, ValueError): print "not 5"
def again():
    try: raise R('again')
    except R: 
        try: raise
        except R, e: print 'same', e
again()
def reraise():
    try: f2()
    except B: raise
try: reraise()
except B: 
    tb = sys.exc_info()[2]
    while tb: print tb.tb_lineno - tb.tb_frame.f_code.co_firstlineno, tb.tb_frame.f_code.co_name; tb = tb.tb_next
sys.exc_clear()
print isinstance(c, B), issubclass(C, B), isinstance(c, Exception)
def loop():
    for i in range(3):
        try: raise R(i)
        except R: print 'caught', i
    print 'end'
loop()
try:
    raise R('kept')
except Exception: print 'no'
except: print 'bare', sys.exc_info()[0], sys.exc_type is R, sys.exc_value
sys.exc_clear()
print 'cleared'
def unhandled(): raise S()
unhandled()
