# With DEBUG_UNCOLLECTABLE, what is left in gc.garbage is told at the end.
# Rules: R148
import gc

gc.garbage.append('something')
gc.garbage.append(5)
gc.set_debug(gc.DEBUG_UNCOLLECTABLE)
print('end')
