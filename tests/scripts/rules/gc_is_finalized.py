# gc.is_finalized tells whether __del__ ran through the machinery.
# Rules: R40 R141
import gc

gc.disable()
saved = []


class T:
    def __del__(self):
        saved.append(self)


class Plain:
    pass


t = T()
print(gc.is_finalized(t), gc.is_finalized(Plain()), gc.is_finalized(5))
t.__del__()
print('explicit call:', gc.is_finalized(t))
saved.clear()
del t
print('resurrected:', gc.is_finalized(saved[0]))
saved[0].me = saved[0]
saved.clear()
print(gc.collect(), saved)
