# Frozen objects are not examined, but still die by their count.
# Rules: R123
import gc

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


a, b = T('cycle'), T('plain')
a.me = a
gc.freeze()
print('frozen some:', gc.get_freeze_count() > 0, gc.get_count()[1:])
del a
print('result', gc.collect())
del b
print('unfreezing')
gc.unfreeze()
print('frozen:', gc.get_freeze_count())
print('result', gc.collect())
