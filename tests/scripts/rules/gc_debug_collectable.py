# DEBUG_COLLECTABLE names the objects found, on stderr.
# Rules: R131 R145 R147
import gc

gc.disable()
gc.collect()


class T:
    def __init__(self):
        self.me = self

    def __del__(self):
        print('del')


print(gc.get_debug(), gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK)
T()
l = []
l.append(l)
del l
gc.set_debug(gc.DEBUG_COLLECTABLE)
print('result', gc.collect())
gc.set_debug(0)
print('end')
