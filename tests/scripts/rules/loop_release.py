# When a loop ends, its iterator releases the list and the items die from the end.
# Rules: R7 R30
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


print('over a display')
for x in [T(1), T(2), T(3)]:
    print('  x is', x.name)
print('after the loop')
x = None
print('break')
for x in [T(1), T(2), T(3)]:
    print('  x is', x.name)
    if x.name == 2:
        break
print('after the break')
x = None
print('over map: each dies when rebound')
for x in map(T, [1, 2, 3]):
    print('  x is', x.name)
print('after the loop')
x = None
print('over a tuple')
for x in (T(1), T(2)):
    pass
x = None
print('popping')
items = [T(1), T(2), T(3)]
while items:
    x = items.pop()
    print('  x is', x.name)
print('after popping')
del x
print('continue and else')
for x in [T(1), T(2)]:
    continue
else:
    print('  else')
del x
print('return out of a loop')


def find():
    for y in [T(1), T(2), T(3)]:
        if y.name == 2:
            return y


found = find()
print('  found', found.name)
del found
print('nested')
for x in [T('a'), T('b')]:
    for y in [T('c')]:
        pass
    print('  inner done')
print('done')
del x, y
