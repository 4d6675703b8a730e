# The new value is stored before the old one is released.
# Rules: R28
class Watch:
    def __init__(self, name, look):
        self.name = name
        self.look = look

    def __del__(self):
        print('  del', self.name, 'sees', self.look())


class Holder:
    pass


def safe(f):
    def look():
        try:
            return f()
        except (NameError, AttributeError, KeyError, IndexError) as error:
            return type(error).__name__
    return look


x = Watch('x', lambda: x)
x = 'new'
x = Watch('x', safe(lambda: x))
print('deleting the name')
del x

h = Holder()
print('attribute')
h.a = Watch('h.a', lambda: h.a)
h.a = 'new'
h.a = Watch('h.a', safe(lambda: h.a))
del h.a

print('dict item')
d = {}
d[1] = Watch('d[1]', lambda: d[1])
d[1] = 'new'
d[1] = Watch('d[1]', safe(lambda: d[1]))
del d[1]
d[1] = Watch('popped d[1]', safe(lambda: sorted(d)))
d.pop(1)

print('list item')
l = [Watch('l[0]', lambda: l[0])]
l[0] = 'new'
l[0] = Watch('l[0]', lambda: len(l))
del l[0]
l[:] = [Watch('slice', lambda: len(l)), Watch('slice too', lambda: len(l))]
l[:] = [1, 2, 3]
l = [Watch('clear', lambda: len(l)), 1]
l.clear()


def local():
    y = Watch('y', lambda: y)
    y = 'new'
    y = Watch('y', safe(lambda: y))
    del y


print('local in a cell')
local()
print('set')
s = set()
w = Watch('s', lambda: len(s))
s.add(w)
del w
s.clear()
