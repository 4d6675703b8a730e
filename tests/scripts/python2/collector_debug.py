# What the debug flags print, for both kinds of classes.
import gc


class Old:
    pass


class New(object):
    pass


class OldDel:
    def __del__(self):
        print 'OldDel gone'


flags = [gc.DEBUG_COLLECTABLE | gc.DEBUG_INSTANCES, gc.DEBUG_COLLECTABLE | gc.DEBUG_OBJECTS,
         gc.DEBUG_COLLECTABLE | gc.DEBUG_OBJECTS | gc.DEBUG_INSTANCES, gc.DEBUG_COLLECTABLE,
         gc.DEBUG_LEAK]
for flag in flags:
    gc.collect()
    print '----', flag
    gc.set_debug(flag)
    a = Old()
    a.a = a
    b = New()
    b.b = b
    c = OldDel()
    c.c = c
    del a, b, c
    print gc.collect()
    gc.set_debug(0)
    for o in gc.garbage:
        print type(o), isinstance(o, OldDel)
        if isinstance(o, OldDel):
            o.c = None
    del o
    del gc.garbage[:]
    gc.collect()
