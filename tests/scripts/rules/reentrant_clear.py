# Finalizers that change the container which is being emptied.
# Rules: R20 R21 R28
class T:
    def __init__(self, name, action=None):
        self.name, self.action = name, action

    def __del__(self):
        print('  del', self.name, end='')
        if self.action:
            print(' ->', self.action())
        else:
            print()


print('appending to the list being cleared')
l = []
l.extend([T(0), T(1, lambda: l.append('late') or len(l)), T(2, lambda: len(l))])
l.clear()
print('left:', l)
print('appending to the list whose slice dies')
l = [T(0), T(1, lambda: l.append('late') or len(l)), T(2)]
l[1:] = []
print('left:', [getattr(x, 'name', x) for x in l])
l = None
print('adding to the dict being cleared')
d = {}
d['a'] = T('a', lambda: d.update(late=1) or list(d))
d['b'] = T('b', lambda: list(d))
d.clear()
print('left:', d)
print('replacing a value whose finalizer replaces it again')
d = {'k': T('first', lambda: d.update(k='from the finalizer'))}
d['k'] = 'assigned'
print('left:', d)
print('deleting a key whose finalizer sets it again')
d = {'k': T('k', lambda: d.update(k='back'))}
del d['k']
print('left:', d)
print('an attribute set again')


class H:
    pass


h = H()
h.x = T('x', lambda: setattr(h, 'x', 'from the finalizer'))
h.x = 'assigned'
print('left:', h.x)
h.y = T('y', lambda: setattr(h, 'y', 'back'))
del h.y
print('left:', h.y)
print('a global set again')
g = T('g', lambda: globals().update(g='from the finalizer'))
g = 'assigned'
print('left:', g)
print('popping while popping')
l = [T(0), T(1, lambda: l.pop().name if l else 'empty')]
l.pop()
print('left:', len(l))
