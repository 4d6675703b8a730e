# Lists release their items from the last to the first.
# Rules: R20 R28
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def make(count):
    return [T(n) for n in range(count)]


print('del list')
items = make(3)
del items
print('clear')
items = make(3)
items.clear()
print('slice assignment')
items = make(3)
items[:] = []
print('del slice')
items = make(5)
del items[1:4]
print('  left', [t.name for t in items])
print('extended slice')
items = make(6)
del items[::2]
print('  left', [t.name for t in items])
print('replace a slice')
items = make(4)
items[1:3] = [T('new')]
print('  left', [t.name for t in items])
print('replace an item')
items[0] = T('other')
print('pop')
items.pop()
print('  popped')
items.pop(0)
print('  popped first')
print('remove by identity')
items = make(3)
items.remove(items[1])
print('del item')
del items[-1]
print('rebind')
items = make(2)
items = None
print('in place')
items = make(3)
items *= 0
print('  empty', items)
print('nested')
items = [make(2), make(2)]
del items
print('same object twice')
t = T('shared')
items = [t, T('a'), t]
del t
del items
print('end')
