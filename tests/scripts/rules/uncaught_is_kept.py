# R157: what nobody caught stays in sys with its traceback and frames until the modules go.
# Rules: R157
import atexit, sys
class D:
    def __del__(self): print('del D')
def f():
    x = D()
    raise ValueError('x')
def bye():
    print('bye', hasattr(sys, 'last_value'), hasattr(sys,'last_traceback'))
    print(type(sys.last_value), sys.getrefcount(sys.last_value))
atexit.register(bye)
f()
