# WeakMethod refers to a method without keeping its object alive.
# Rules: R99 R100
import weakref


class T:
    def m(self):
        return 'm of ' + self.name

    def n(self):
        pass


t, u = T(), T()
t.name = 't'
plain = weakref.ref(t.m)
w = weakref.WeakMethod(t.m, lambda r: print('  callback', r is w, r()))
print('plain:', plain(), 'weak:', w()(), w() == t.m)
print('equal:', w == weakref.WeakMethod(t.m), w == weakref.WeakMethod(t.n), w == weakref.WeakMethod(u.m), w == t.m, hash(w) == hash(weakref.WeakMethod(t.m)))
print('type:', isinstance(w, weakref.ref), type(w).__name__)
del t
print('dead:', w(), w == weakref.WeakMethod(u.m))
for bad in (len, T.m, 5, [].append, lambda: 0):
    try:
        weakref.WeakMethod(bad)
    except TypeError as error:
        print(str(error)[:34])
handlers = [weakref.WeakMethod(u.m)]
u.name = 'u'
print([h()() for h in handlers if h()])
del u
print([h() for h in handlers])
