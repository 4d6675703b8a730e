# At the end the names of a module become None, one after the other.
# Rules: R153 R158
import atexit
import gc


class T(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print 'del', self.name, T is None, helper is None


def helper():
    pass


def at_end():
    print 'at end'


atexit.register(at_end)
zebra = T('zebra')
_private = T('_private')
apple = T('apple')
mango = T('mango')
__dunder = T('__dunder')
kiwi = T('kiwi')
in_list = [T('first in list'), T('second in list')]


class Old:
    def __del__(self):
        print 'old', Old


old = Old()


class Cycle(object):
    pass


cycle = Cycle()
cycle.me = cycle
cycle.leaf = T('leaf of a cycle')
del cycle
gc.disable()
print 'end of script'
