# DEBUG_SAVEALL keeps the trash in gc.garbage, after its finalizers have run.
# Rules: R140 R141
import gc
import weakref

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('  del', self.name)


gc.set_debug(gc.DEBUG_SAVEALL)
t = T('saved')
r = weakref.ref(t, lambda ref: print('  callback'))
del t
print('result', gc.collect())
print([type(x).__name__ for x in gc.garbage], gc.garbage[0].name, r())
print('finalized:', gc.is_finalized(gc.garbage[0]), gc.is_finalized([]))
gc.set_debug(0)
gc.garbage.clear()
print('result', gc.collect())
