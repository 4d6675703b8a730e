# Weak references are cut, and their callbacks called, before __del__; it runs at each death.
# Rules: R40 R42 R46
import weakref


class New(object):
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print '  del', self.name, r()


class Old:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print '  del', self.name, r()


def callback(ref):
    print '  callback', ref(), ref is r


for kind in (New, Old):
    print kind.__name__
    a = kind('a')
    r = weakref.ref(a, callback)
    second = weakref.ref(a, lambda ref: None)
    print '  ', weakref.getweakrefcount(a), weakref.getweakrefs(a)[0] is second
    del a
    print '  ', r(), second()

kept = []


class Back(object):
    def __del__(self):
        print 'again', len(kept), w() is None
        if len(kept) < 2:
            kept.append(self)


b = Back()
w = weakref.ref(b)
del b
print w(), len(kept)
b = kept.pop()
kept.append(1)
del b
print len(kept), kept[-1].__class__.__name__
b = kept.pop()
kept.append(2)
del b
print kept

d = weakref.WeakValueDictionary()
n = New('n')
d['n'] = n
print len(d), d.keys()
r = lambda: d.get('n')
del n
print len(d)
