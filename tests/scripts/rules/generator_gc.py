# Generators in cycles.
# Rules: R33 R107 R134
import gc

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def generator(box):
    try:
        yield 1
    finally:
        print('  finally')


print('tracked:', gc.is_tracked(generator([])))
box = []
box.append(generator(box))
next(box[0])
del box
print('suspended generator in a cycle:', gc.collect())
box = []
box.append(generator(box))
del box
print('unstarted generator in a cycle:', gc.collect())
t = T('t')
t.g = generator(t)
next(t.g)
del t
print('instance and generator:', gc.collect())
g = generator(None)
next(g)
print('referents:', sorted(type(r).__name__ for r in gc.get_referents(g)))
g.close()
print('closed:', sorted(type(r).__name__ for r in gc.get_referents(g)))
