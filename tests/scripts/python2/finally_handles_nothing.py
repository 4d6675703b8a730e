# What passes through a `finally` is not being handled there.
# Rules: R12 R32
import sys
def f():
    try: raise ValueError(1)
    finally: print sys.exc_info()
try: f()
except ValueError: pass
print sys.exc_info()
def g():
    try: raise ValueError(1)
    finally:
        print sys.exc_info()
        try: raise KeyError(2)
        except KeyError: print sys.exc_info()[0]
        print sys.exc_info()[0]
try: g()
except ValueError: print sys.exc_info()[0], sys.exc_info()[2] is not None


class T(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print 'del', self.name


def swallows():
    def fails():
        local = T('local of what failed')
        raise ValueError(local)
    for step in range(2):
        try:
            fails()
        finally:
            print 'finally', sys.exc_info()[0]
            continue_here = step
            if step == 1:
                return 'swallowed'
            try:
                fails()
            except ValueError as error:
                print 'inside', sys.getrefcount(error)
                del error
            break
    print 'not reached'


print swallows()
print sys.exc_info()[0] is None


def leaves():
    for step in range(2):
        kept = T('kept')
        error = KeyError(step)
        try:
            raise error
        finally:
            print sys.getrefcount(error), sys.getrefcount(kept), sys.exc_info()[1]
            break
    print 'after', sys.getrefcount(error), sys.exc_info()[1]


leaves()
