# Iterating a WeakSet while elements die or are added.
# Rules: R85 R87 R97
import weakref


class E:
    pass


items = [E() for _ in range(4)]
s = weakref.WeakSet(items)
n = 0
for e in s:
    items.clear()
    n += 1
print('seen:', n, 'length:', len(s))
del e
print('length:', len(s))
items = [E() for _ in range(2)]
s = weakref.WeakSet(items)
try:
    for e in s:
        items.append(E())
        s.add(items[-1])
except RuntimeError as error:
    print(error)
observers = weakref.WeakSet()


class Observer:
    def __init__(self, name):
        self.name = name
        observers.add(self)

    def notify(self):
        return self.name


o, p = Observer('o'), Observer('p')
print(sorted(x.notify() for x in observers))
del o
print(sorted(x.notify() for x in observers))
