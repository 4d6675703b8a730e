# Iterating while values die: removals wait for the end of the iteration.
# Rules: R85 R86 R88
import weakref


class V:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'V({self.name})'

    def __del__(self):
        print('  del', self.name)


def fresh():
    values = [V(n) for n in 'abcd']
    d = weakref.WeakValueDictionary()
    for v in values:
        d[v.name] = v
    return d, values


d, values = fresh()
print('keys')
for key in d.keys():
    if key == 'a':
        values.pop()
        print('  popped while at a')
    print(' ', key)
print('left:', len(d))

d, values = fresh()
print('values are held by the loop')
for value in d.values():
    values.clear()
    print('  at', value)
value = None
print('left:', len(d))

d, values = fresh()
print('items')
for key, value in d.items():
    if key == 'b':
        values.clear()
    print('  at', key, value)
del value
print('left:', len(d))

d, values = fresh()
print('an access commits the removals and breaks the iteration')
try:
    for key in d.keys():
        values.clear()
        print(' ', key, 'length', len(d))
except RuntimeError as error:
    print(error)
print('left:', list(d))
