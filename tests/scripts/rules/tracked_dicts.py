# Dicts are tracked lazily: only when something that may be tracked is put in.
# Rules: R108
import gc


class T:
    pass


def show(label, value):
    print(label + ':', gc.is_tracked(value))


show('empty', {})
show('atoms', {'a': 1, 2: 'b', None: 1.5})
show('empty tuple', {'a': ()})
show('list inside', {'a': []})
show('dict inside', {'a': {}})
show('set inside', {'a': set()})
show('instance inside', {'a': T()})
show('constant tuple inside', {'a': (1, 2)})
n = 5
show('tuple display with a name', {'a': (n,)})
show('key of an instance', {T(): 1})
show('function inside', {'a': show})
d = {}
show('d', d)
d['x'] = 1
show('atom put in', d)
d['x'] = []
show('list put in', d)
del d['x']
show('list taken out', d)
d.clear()
show('cleared', d)
d = dict(a=1)
show('dict(a=1)', d)
show('dict(a=[])', dict(a=[]))
show('comprehension of atoms', {k: k for k in range(3)})
show('comprehension of lists', {k: [] for k in range(3)})
d = {'a': 1}
d.update({'b': []})
show('updated', d)
show('copy of tracked', d.copy())
show('copy of untracked', {'a': 1}.copy())
show('setdefault', d)
e = {}
e.setdefault('a', [])
show('setdefault of a list', e)
t = T()
t.a = 1
show('attribute dict of atoms', t.__dict__)
t.b = []
show('attribute dict with a list', t.__dict__)
