# Counts of temporaries: displays, method calls, attribute chains, keyword values.
# Rules: R1 R4 R29
import sys

count = sys.getrefcount


class T:
    def __init__(self):
        self.list = []
        self.me = None

    def get(self):
        return self.list

    def own(self):
        return count(self)

    def pair(self):
        return self, count(self)


def f(x):
    return count(x)


def g(x):
    return f(x), count(x)


t = T()
print('fresh in call:', f([]), f({}), f(T()), f((t,)), f({t}), f(lambda: 0))
print('nested:', g([]), g(t))
print('attribute:', count(t.list), f(t.list))
print('method result:', count(t.get()), f(t.get()))
print('fresh object method:', T().own(), t.own())
print('item of a display:', count([t][0]), count({'k': t}['k']), count((t, t)[1]))
print('conditional:', count(t if t else None), f(t if t else None))
print('or, and:', count(t or 1), count(1 and t))
print('keyword:', f(x=[]), f(x=t))
print('chain:', t.pair()[1], count(t.pair()[0]))
print('lambda closure:', (lambda: count(t))())
print('default used twice:', (lambda a=t, b=t: count(a))())
t.me = t
print('self reference:', count(t), t.own(), count(t.me), count(t.me.me.me))
t.me = None
print('walrus:', count(y := t), count(y))
print('in a list being built:', [count(t), t, count(t)][2], [t, t, count(t)][2])
print('in a dict being built:', {'a': t, 'b': count(t)}['b'])
print('in a tuple being built:', (t, count(t))[1])
print('in a call being prepared:', (lambda a, b: b)(t, count(t)), (lambda *a: a[1])(t, count(t)))
print('in an f-string:', f'{count(t)} {t.own()}')
print('in a comparison:', t == t, count(t) == count(t))
del y
print('end:', count(t))
