# The callback comes before __del__, with a reference that is dead already.
import weakref


class ExpensiveObject(object):
    def __del__(self):
        print '(Deleting %s)' % self


def callback(reference):
    """Is called when the referent is deleted."""
    print 'callback(', reference, ')'


obj = ExpensiveObject()
r = weakref.ref(obj, callback)

print 'obj:', obj
print 'ref:', r
print 'r():', r()

print 'deleting obj'
del obj
print 'r():', r()
