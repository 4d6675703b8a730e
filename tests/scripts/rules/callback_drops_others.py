# All callbacks are taken before the first runs, so a dropped reference still calls.
# Rules: R63 R64
import weakref


class T:
    pass


refs = {}


def first_run(reference):
    print('  newest callback drops the others')
    refs.clear()
    print('  dropped')


def other(name):
    def callback(reference):
        print('  callback of', name, 'dead:', reference() is None)
    return callback


t = T()
refs['old'] = weakref.ref(t, other('old'))
refs['middle'] = weakref.ref(t, other('middle'))
refs['new'] = weakref.ref(t, first_run)
del t
print('left:', refs)


class Owner:
    pass


print('reference owned by the dying object')
o = Owner()
o.ref = weakref.ref(o, other('own'))
outside = weakref.ref(o, other('outside'))
del o
print('reference owned by a part of the dying object')
o = Owner()
o.parts = [weakref.ref(o, other('in the list'))]
del o
print('reference shared between the object and a name')
o = Owner()
o.ref = shared = weakref.ref(o, other('shared'))
del o
print('end', shared())
