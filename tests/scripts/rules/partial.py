# functools.partial owns its function and arguments.
# Rules: R9 R111
import functools
import gc
import sys


class T:
    pass


def f(*args, **kw):
    return args, kw


t = T()
p = functools.partial(f, t, k=t)
print(sys.getrefcount(t), p(1)[0][1], p.func is f, len(p.args), sorted(p.keywords))
q = functools.partial(p, 2)
print('flattened:', q.func is f, len(q.args), sys.getrefcount(p))
del p, q
print(sys.getrefcount(t))
p = functools.partial(f)
p.me = p
print('tracked:', gc.is_tracked(p))
del p
print(gc.collect() >= 2)
