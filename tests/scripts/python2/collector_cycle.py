# Cycles without __del__ are collected, once nothing else refers to them.
import gc


class Graph(object):
    def __init__(self, name):
        self.name = name
        self.next = None

    def set_next(self, next):
        print 'Linking nodes %s.next = %s' % (self, next)
        self.next = next

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, self.name)


class OldGraph:
    def __init__(self, name):
        self.name = name
        self.next = None


one = Graph('one')
two = Graph('two')
three = Graph('three')
one.set_next(two)
two.set_next(three)
three.set_next(one)
print 'Removing references'
one = two = three = None
for i in range(2):
    print 'Collecting %d ...' % i
    n = gc.collect()
    print 'Unreachable objects:', n
    print 'Remaining Garbage:', gc.garbage

a, b = OldGraph('a'), OldGraph('b')
a.next, b.next = b, a
del a, b
print 'old-style:', gc.collect(), gc.collect()
