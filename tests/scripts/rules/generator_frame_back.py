# The frame of a generator that failed leads to no caller: what its locals hold dies at once.
# Rules: R8 R12
import gc
def chain(t):
    out = []
    while t: out.append((t.tb_frame.f_code.co_name, t.tb_lineno)); t = t.tb_next
    return out
class Thing: 
    def __del__(self): print("del")
def g():
    th = Thing()
    try:
        yield 1
    except ValueError as e:
        print("in g", chain(e.__traceback__))
class CM:
    def __init__(self, gen): self.gen = gen
    def __enter__(self): return next(self.gen)
    def __exit__(self, typ, value, tb):
        print("exit", chain(tb))
        try:
            self.gen.throw(typ, value, tb)
        except StopIteration as exc:
            print("stop", chain(exc.__traceback__), repr(exc.__context__))
            print("value", chain(value.__traceback__))
            return True
with CM(g()):
    raise ValueError("x")
print("after")
