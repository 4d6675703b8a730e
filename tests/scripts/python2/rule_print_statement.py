# The print statement: spaces, streams, and what it leaves to the next one.
import sys


class Writer:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)


class Shown(object):
    def __str__(self):
        print 'inner',
        return 'shown'


print
print 1, 2,
print 3
print 'a\n', 'b\t', 'c', '', 'd'
print ('tuple', 1)
print('one')
print 'x',
sys.stdout.write('y\n')
print 'after'
w = Writer()
print >>w, 'to', 'writer'
print >>w, 'no end',
print >>w
print >>w, w.softspace
print w.parts
print >>sys.stdout, 'explicit'
print Shown(), Shown()
print >>None, 'none'
old = sys.stdout
sys.stdout = w
print 'captured', 5
sys.stdout = old
print w.parts[-4:]
print '%s %5.2f %-5s| %05d %c %r %%' % ('s', 3.14159, 'ab', 42, 'c', 'r')
print '%(a)s %(b)d' % {'a': 1, 'b': 2}
print 'last',
