# Iterating a WeakKeyDictionary while keys die.
# Rules: R85 R87 R88
import weakref


class K:
    def __init__(self, name):
        self.name = name


def fresh():
    keys = [K(n) for n in 'abcd']
    return keys, weakref.WeakKeyDictionary({k: k.name for k in keys})


keys, d = fresh()
for k in d:
    keys.clear()
    print(k.name, len(d), len(d.data))
print(len(d), len(d.data))
del k
print(len(d), len(d.data))
keys, d = fresh()
for k, v in d.items():
    if v == 'b':
        keys.pop()
    print(v, end=' ')
print(len(d))
keys, d = fresh()
it = iter(d.values())
print(next(it))
keys.clear()
print('pending:', len(d), len(d.data))
del it
print('committed:', len(d), len(d.data))
