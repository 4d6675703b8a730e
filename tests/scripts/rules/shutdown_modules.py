# At exit: exit functions, a collection, then the names of the script, then what is left.
# Rules: R153 R154 R156
import atexit
import gc
import sys


class D:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, b is None)


_private = D('_private')
b = D('b')
a = D('a')
cycle = D('cycle')
cycle.me = cycle
del cycle
sys.attribute = D('in sys')
gc.attribute = D('in gc')
atexit.register(lambda: print('exit 1'))
atexit.register(lambda: globals().update(late=D('late')))
print('end')
