# DEBUG_SAVEALL keeps all trash, after finalizers and callbacks; leaving the mode frees it.
# Rules: R136 R137 R140 R141
import gc
import weakref

gc.disable()
gc.collect()


class Node:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('del', self.name)


class Plain:
    pass


a = Node('a')
p = Plain()
p.me = p
r = weakref.ref(a, lambda r: print('callback', r()))
a.p = p
del a, p
gc.set_debug(gc.DEBUG_SAVEALL)
print(gc.collect(), [type(x).__name__ for x in gc.garbage], r())
print([gc.is_finalized(x) for x in gc.garbage])
print(gc.garbage[0].name, gc.garbage[0].p is gc.garbage[1])
print(gc.collect(), len(gc.garbage))
gc.set_debug(0)
gc.garbage.clear()
print(gc.collect())
gc.garbage.append(Node('added by hand'))
print(gc.collect(), len(gc.garbage))
gc.garbage.clear()
print(gc.collect())
