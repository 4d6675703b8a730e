# The same objects in strong and weak containers at once.
# Rules: R46 R53 R81 R89
import sys
import weakref


class T:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return self.name

    def __del__(self):
        print('  del', self.name)


strong = {}
weak = weakref.WeakValueDictionary()
refs = []


def add(name):
    t = T(name)
    strong[name] = t
    weak[name] = t
    refs.append(weakref.ref(t))
    return sys.getrefcount(t)


def state():
    print(sorted(strong), sorted(weak), [str(r()) for r in refs], [weakref.getweakrefcount(t) for t in strong.values()])


print([add(n) for n in 'abc'])
state()
del strong['b']
state()
weak.pop('a')
state()
kept = strong.pop('c')
state()
weak['again'] = kept
print(weakref.getweakrefcount(kept), sorted(weak.items()))
kept = None
state()
proxies = [weakref.proxy(t) for t in strong.values()]
print(proxies[0].name, weakref.getweakrefcount(strong['a']))
strong.clear()
state()
try:
    print(proxies[0])
except ReferenceError as error:
    print(error)
group = [T(n) for n in range(3)]
index = weakref.WeakValueDictionary({t.name: t for t in group})
ring = group[:]
print(len(index))
group.reverse()
group.pop()
print(len(index))
ring.clear()
print(len(index), sorted(index))
