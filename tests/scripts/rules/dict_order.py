# Dicts release in insertion order, each key before its value.
# Rules: R21 R28
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


print('values')
d = {'z': T('z'), 'a': T('a'), 'm': T('m')}
del d
print('keys and values')
d = {T('k1'): T('v1'), T('k2'): T('v2')}
del d
print('clear')
d = {T('k1'): T('v1'), T('k2'): T('v2')}
d.clear()
print('overwritten keeps its place')
d = {'a': T('a1'), 'b': T('b')}
d['a'] = T('a2')
del d
print('deleted and set again goes last')
d = {'a': T('a1'), 'b': T('b')}
del d['a']
d['a'] = T('a2')
del d
print('pop')
d = {'a': T('a'), 'b': T('b')}
d.pop('a')
print('  popped')
d.popitem()
print('  popitem')
print('popitem of both')
d = {T('k'): T('v')}
d.popitem()
print('update')
d = {'a': T('old')}
d.update({'a': T('new'), 'b': T('b')})
print('  updated')
d = None
print('item deletion with an object key')
k = T('key')
d = {k: T('value')}
del d[k]
print('  deleted')
del k
print('many')
d = {n: T(n) for n in range(12)}
for n in range(0, 12, 2):
    del d[n]
print('  the odd ones')
del d
print('end')
