# Modules that later versions have under another name.
import StringIO
import cStringIO
import Queue
import UserDict
import UserList
import UserString
import copy_reg
import exceptions
import repr as short
import sys

s = StringIO.StringIO()
s.write('abc')
print >>s, 'hello', 3
print repr(s.getvalue()), s.tell()
s.seek(1)
print repr(s.read(2)), repr(s.readline()), repr(s.read()), s.closed
s.close()
print list(StringIO.StringIO('a\nb\n')), cStringIO.StringIO('x y').read().split()
out, sys.stdout = sys.stdout, StringIO.StringIO()
print 'caught'
out, sys.stdout = sys.stdout, out
print repr(out.getvalue())

q = Queue.Queue(2)
q.put('a')
q.put('b')
print q.qsize(), q.full(), q.get(), q.get_nowait(), q.empty()
try:
    q.get(False)
except Queue.Empty, e:
    print type(e).__name__, Queue.Empty.__module__
try:
    q.put(1)
    q.put(2)
    q.put_nowait(3)
except Queue.Full:
    print 'full'
l = Queue.LifoQueue()
p = Queue.PriorityQueue()
for n in 2, 1, 3:
    l.put(n)
    p.put(n)
print [l.get() for i in range(3)], [p.get() for i in range(3)]

d = UserDict.UserDict({'a': 1})
d['b'] = 2
print sorted(d.items()), 'a' in d, len(d), d.data == {'a': 1, 'b': 2}
u = UserList.UserList([1, 2])
u.append(3)
print u, u + [4], u.data
t = UserString.UserString('text')
print t.upper(), t + '!', len(t)
print short.repr(range(20)), exceptions.KeyError is KeyError, exceptions.Exception.__module__
print sorted(name for name in ('ValueError', 'StandardError', 'Warning') if hasattr(exceptions, name))
print hasattr(copy_reg, 'pickle'), type(copy_reg.dispatch_table).__name__
for name in 'no_such_module', 'queue', 'collections.nothing':
    try:
        __import__(name)
    except ImportError, e:
        print type(e).__name__, e
