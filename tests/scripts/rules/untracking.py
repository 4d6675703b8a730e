# A full collection untracks dicts of atoms, any collection untracks tuples of atoms.
# Rules: R109
import gc

gc.disable()


def show(label, *values):
    print(label + ':', *[gc.is_tracked(value) for value in values])


d = {'a': []}
e = {'a': [1]}
show('both tracked', d, e)
d['a'] = 1
show('still tracked', d)
gc.collect()
show('untracked by the collection', d, e)
d['b'] = []
show('tracked again', d)

n = int('5')
t = (n, 'text')
u = (n, [])
v = (t, (n,))
show('tuples tracked when made', t, u, v)
gc.collect()
show('untracked unless they hold a list', t, u, v)
gc.collect()
show('second collection', t, u, v)
show('constant tuple', (1, 2))
show('tuple()', tuple([1, 2]))
w = tuple([1, 2])
gc.collect()
show('after collection', w)


class T:
    pass


a = T()
a.x = 1
d = a.__dict__
d['y'] = []
show('attribute dict', d)
del a.y
gc.collect()
show('after collection', d)
k = (n, (n, (n,)))
gc.collect()
show('nested tuples', k, k[1], k[1][1])
