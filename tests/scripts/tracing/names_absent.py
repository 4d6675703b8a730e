# Names that speak of counts and generations do not exist.
import gc
import sys

for module, names in ((gc, ('get_count', 'get_threshold', 'set_threshold', 'get_debug',
                            'set_debug', 'is_tracked', 'is_finalized', 'freeze', 'unfreeze',
                            'get_freeze_count', 'callbacks', 'DEBUG_LEAK', 'DEBUG_STATS')),
                      (sys, ('getrefcount', 'getallocatedblocks', '_clear_type_cache'))):
    for name in names:
        print(module.__name__, name, hasattr(module, name))
try:
    sys.getrefcount([])
except AttributeError as error:
    print(type(error).__name__, error)
try:
    sys.getsizeof([])
except TypeError:
    print('no size')
print(sys.getsizeof([], 42))
print(gc.collect(), gc.collect(0), gc.collect(1), gc.isenabled(), gc.garbage)
gc.disable()
print(gc.isenabled())
gc.enable()
print(gc.isenabled(), sys.implementation.name != 'cpython')
