# With __del__ a cycle stays, in gc.garbage, until it is broken by hand.
import gc


class Graph(object):
    def __init__(self, name):
        self.name = name
        self.next = None

    def set_next(self, next):
        print 'Linking nodes %s.next = %s' % (self, next)
        self.next = next

    def __del__(self):
        print '%s.__del__()' % self

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, self.name)


one = Graph('one')
two = Graph('two')
three = Graph('three')
one.set_next(two)
two.set_next(three)
three.set_next(one)
print 'Removing references'
one = two = three = None
print 'Collecting'
print 'Unreachable objects:', gc.collect()
print 'Remaining Garbage:', gc.garbage
print 'again:', gc.collect(), gc.garbage
print 'Breaking the cycle'
gc.garbage[0].set_next(None)
print 'Removing references in gc.garbage'
del gc.garbage[:]
print 'Remaining Garbage:', gc.garbage
print 'done', gc.collect()
