# DEBUG_UNCOLLECTABLE names what cannot be collected, after what can.
# Rules: R131 R138 R145 R160
import gc
import sys
from _testcapi import with_tp_del

gc.disable()
gc.collect()


class Tee:
    def write(self, text):
        print('stderr:', text.split('0x')[0].rstrip())

    def flush(self):
        pass


@with_tp_del
class Old:
    def __tp_del__(self):
        pass


class Plain:
    pass


old, held, plain = Old(), Plain(), Plain()
old.me = old
old.held = held
plain.me = plain
del old, held, plain
sys.stderr = Tee()
gc.set_debug(gc.DEBUG_COLLECTABLE | gc.DEBUG_UNCOLLECTABLE)
print(gc.collect())
gc.set_debug(0)
sys.stderr = sys.__stderr__
print([type(x).__name__ for x in gc.garbage])
gc.set_debug(gc.DEBUG_SAVEALL)
old, held = Old(), Plain()
old.me = old
old.held = held
del old, held
print(gc.collect())
print([type(x).__name__ for x in gc.garbage])
gc.set_debug(0)
for x in gc.garbage:
    if type(x) is Old:
        x.me = None
gc.garbage.clear()
del x
print(gc.collect())
