# What objects refer to, and who refers to them.
import gc
import pprint


class Graph(object):
    def __init__(self, name):
        self.name = name
        self.next = None

    def set_next(self, next):
        print 'Linking nodes %s.next = %s' % (self, next)
        self.next = next

    def __repr__(self):
        return '%s(%s)' % (self.__class__.__name__, self.name)


one = Graph('one')
two = Graph('two')
three = Graph('three')
one.set_next(two)
two.set_next(three)
three.set_next(one)

print
print 'three refers to:'
for r in gc.get_referents(three):
    pprint.pprint(r)

print
print 'All of the kinds on the way round:'
seen = set()
to_process = [([], three)]
while to_process:
    path, here = to_process.pop(0)
    path = path + [here]
    for r in gc.get_referents(here):
        if isinstance(r, basestring) or isinstance(r, type):
            continue
        if r is three:
            for i, o in enumerate(path):
                print '  %d:' % i, type(o)
        elif id(r) not in seen:
            seen.add(id(r))
            to_process.append((path, r))

print 'Clearing referrers'
one = two = None
print 'Collecting:', gc.collect()
print len([r for r in gc.get_referrers(three) if isinstance(r, dict)])
