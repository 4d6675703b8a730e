# Counts inside functions that builtins call.
# Rules: R4 R5 R35
import sys

count = sys.getrefcount


class T:
    def __init__(self, v=0):
        self.v = v

    def __lt__(self, other):
        seen.append((count(self), count(other)))
        return self.v < other.v

    def __eq__(self, other):
        seen.append((count(self), count(other)))
        return False

    def __hash__(self):
        seen.append(count(self))
        return 1


def show(label):
    print(label + ':', seen)
    seen.clear()


seen = []
x, y = T(1), T(2)
items = [x]
list(map(lambda o: seen.append(count(o)), items))
show('map')
list(map(lambda o, p: seen.append((count(o), count(p))), items, items))
show('map of two')
list(filter(lambda o: seen.append(count(o)), items))
show('filter')
sorted(items, key=lambda o: seen.append(count(o)))
show('sorted key')
max(items, key=lambda o: seen.append(count(o)) or 0)
show('max key')
sorted([x, y])
show('sorted')
[x, y].sort()
show('sort')
max(x, y)
show('max')
x in [y]
show('in')
[y].count(x)
show('count')
x == y
show('==')
{x: 1}
show('dict display')
d = {x: 1}
seen.clear()
d.get(y)
show('dict get')
d[x]
show('dict item')
{x, y}
show('set display')
x in {y}
show('in a set')
any(map(lambda o: seen.append(count(o)), items))
show('any of map')
for o in map(lambda o: o, items):
    seen.append(count(o))
show('loop over map')
del o
for i, o in enumerate(items):
    seen.append(count(o))
show('loop over enumerate')
del o
for k, o in {'a': x}.items():
    seen.append(count(o))
show('loop over items')
del o
for o in reversed(items):
    seen.append(count(o))
show('loop over reversed')
del o
print('end', count(x))
