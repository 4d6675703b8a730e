# The operations a proxy hands on to its object.
# Rules: R73
import weakref


class Box:
    def __init__(self, items):
        self.items = items

    def __str__(self):
        return 'Box' + str(self.items)

    def __len__(self):
        return len(self.items)

    def __contains__(self, item):
        return item in self.items

    def __getitem__(self, key):
        return self.items[key]

    def __setitem__(self, key, value):
        self.items[key] = value

    def __delitem__(self, key):
        del self.items[key]

    def __iter__(self):
        return iter(self.items)

    def __bool__(self):
        return bool(self.items)

    def __eq__(self, other):
        return self.items == getattr(other, 'items', other)

    def __lt__(self, other):
        return self.items < other.items

    def __reversed__(self):
        return reversed(self.items)


box = Box([3, 1, 2])
p = weakref.proxy(box)
print(str(p), len(p), 1 in p, 9 in p, p[0], p[-1], p[1:])
p[0] = 30
p.extra = 'attribute'
print(box.items, box.extra, hasattr(p, 'extra'), hasattr(p, 'none'))
del p[0]
del p.extra
print(box.items, hasattr(box, 'extra'))
print(list(p), [x for x in p], sorted(p), sum(p), max(p), list(reversed(p)))
print(bool(p), not p, p == box, p == [1, 2], p != box, p < Box([9]))
a, b = p
print('unpacked', a, b, [*p])
print(getattr(p, 'items'), getattr(p, 'nothing', 'default'))
setattr(p, 'name', 'set')
print(box.name, vars(p) is vars(box), sorted(p.__dict__))
try:
    p.nothing
except AttributeError as error:
    print(error)
try:
    p[99]
except IndexError as error:
    print(error)
box.items.clear()
print(bool(p), len(p))
