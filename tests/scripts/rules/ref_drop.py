# Dropping a reference object unlinks it, and its callback never runs.
# Rules: R53 R64
import weakref


class T:
    def __del__(self):
        print('  T dies')


class OwningRef(weakref.ref):
    pass


def callback(reference):
    print('  callback')


t = T()
r = weakref.ref(t, callback)
print('count:', weakref.getweakrefcount(t))
del r
print('count:', weakref.getweakrefcount(t))
del t
print('no callback came')

t = T()
r = OwningRef(t, callback)
r.owner = t
del t
print('the reference owns its referent:', r() is not None)
del r
print('both gone, no callback')

t = T()
t.ref = weakref.ref(t, callback)
del t
print('reference stored in its referent: who calls?')

t = T()
refs = [weakref.ref(t, callback) for _ in range(4)]
print('count:', weakref.getweakrefcount(t))
refs.pop(1)
refs.pop()
print('count:', weakref.getweakrefcount(t))
del t
print('two callbacks came')
