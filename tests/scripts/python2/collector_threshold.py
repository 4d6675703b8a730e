# The collector runs by itself when enough was allocated.
import gc


class MyObj(object):
    def __init__(self, name):
        self.name = name


print gc.get_threshold()
gc.collect()
threshold = 5
gc.set_threshold(threshold, 1, 1)
print 'Thresholds:', gc.get_threshold()
print gc.isenabled()
gc.disable()
print gc.isenabled()
gc.enable()
gc.set_threshold(700, 10, 10)
print sorted(name for name in dir(gc) if name.startswith('DEBUG')), gc.get_debug()
print gc.DEBUG_STATS, gc.DEBUG_COLLECTABLE, gc.DEBUG_UNCOLLECTABLE, gc.DEBUG_INSTANCES, gc.DEBUG_OBJECTS, gc.DEBUG_SAVEALL, gc.DEBUG_LEAK
