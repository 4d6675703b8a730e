# Closures, decorators and class hooks.
def make():
    n=0
    def inc(by=1):
        nonlocal n; n+=by; return n
    def get(): return n
    inc.reset=lambda: inc.__closure__[0].cell_contents
    return inc,get
i,g=make(); i(); i(5); print(g(), i.reset(), i.__closure__==g.__closure__, i.__code__.co_freevars, [c.cell_contents for c in g.__closure__], i.__defaults__)
fs=[]
for k in range(3):
    def f(k=k): return k
    fs.append(f)
print([f() for f in fs])
def deco(*args, **kw):
    def wrap(fn):
        def inner(*a, **k): 
            print('call', fn.__name__, args, kw); return fn(*a, **k)
        inner.__wrapped__=fn; inner.__name__=fn.__name__; inner.__doc__=fn.__doc__
        return inner
    return wrap
@deco(1, x=2)
@deco()
def hello(name='w'): "docs"; return f'hi {name}'
print(hello('z'), hello.__name__, hello.__doc__, hello.__wrapped__.__wrapped__())
class K:
    def __init_subclass__(cls, **k): cls.tag=k.get('tag')
    @classmethod
    def make(cls,*a): return cls(*a)
    @staticmethod
    def st(x): return x*2
    def __repr__(s): return type(s).__name__
class K2(K,tag='t'): pass
print(K2.make(), K2.tag, K2.st(4), K2().st(5), K.__dict__['make'].__func__.__name__, K2.make.__self__)
