# Dying values with failing finalizers and callbacks still leave the dictionary.
# Rules: R38 R39 R65 R89
import weakref


class V:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        raise ValueError(self.name)


def callback(reference):
    raise KeyError('callback')


d = weakref.WeakValueDictionary()
v = V('v')
d['v'] = v
r = weakref.ref(v, callback)
del v
print('left:', list(d), r())


class Saved:
    def __del__(self):
        keep.append(self)


keep = []
s = Saved()
d['s'] = s
del s
print('resurrected value stays in:', list(d), d['s'] is keep[0])
keep.clear()
print('second death:', list(d))
