# get_referrers finds the tracked containers that hold an object.
# Rules: R112
import gc

gc.disable()


class T:
    pass


def names(value):
    found = []
    for r in gc.get_referrers(value):
        if r is globals():
            found.append('globals')
        elif type(r).__name__ == 'frame':
            found.append('frame')
        else:
            found.append(type(r).__name__)
    return found


t = T()
print('global:', names(t))
l = [t]
print('list:', names(t))
d = {'k': t}
print('dict:', names(t))
u = (t, 1)
print('tuple:', names(t))
s = {t}
print('set:', names(t))
o = T()
o.attribute = t
print('instance:', names(t))
o.__dict__
print('instance with a dict:', names(t))
del l, d, u, s, o
print('dropped:', names(t))


def local():
    x = T()
    return gc.get_referrers(x)


print('local variable is invisible:', local())


def celled():
    x = T()
    f = lambda: x
    return [type(r).__name__ for r in gc.get_referrers(x)]


print('cell:', celled())
print('nothing:', gc.get_referrers(T()))
a, b = T(), T()
box = [a, b]
print('several:', len([r for r in gc.get_referrers(a, b) if r is box]))
print('no arguments:', gc.get_referrers())
method = t.__init__
print('method-wrapper:', 'method-wrapper' in names(t))


class M:
    def m(self):
        pass


x = M()
m = x.m
print('bound method:', names(x))
print('class, referred by its instances:', 'M' in [type(r).__name__ for r in gc.get_referrers(M)])
