# What *args, **kw and default values keep alive and for how long.
# Rules: R3 R9 R31
import sys


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def keep_args(*args, **kw):
    global kept
    kept = args, kw
    return len(args) + len(kw)


def forward(*args, **kw):
    return keep_args(*args, **kw)


kept = None
print(keep_args(T('a'), T('b'), c=T('c')))
print('kept:', [t.name for t in kept[0]], sorted(kept[1]))
kept = None
print('forwarded')
print(forward(T('a'), c=T('c')))
kept = None


def counts(*args, **kw):
    return [sys.getrefcount(a) for a in args] + [sys.getrefcount(v) for v in kw.values()]


def forwarded_counts(*args, **kw):
    return counts(*args, **kw)


x = T('x')
print('counts:', counts(x, x, k=x))
print('forwarded:', forwarded_counts(x, k=x))
items = [x, x]
print('from a list:', counts(*items))
table = {'p': x}
print('from a dict:', counts(**table))
print('mixed:', counts(x, *items, q=x, **table))
print('end:', sys.getrefcount(x))
del items, table


def default(t=T('default')):
    return sys.getrefcount(t)


print('default:', default(), default())
print('replacing the function')
default = None
print('end')
