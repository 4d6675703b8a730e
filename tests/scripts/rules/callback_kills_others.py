# Callbacks may create references, kill other objects and collect.
# Rules: R62 R67
import gc
import sys
import weakref

gc.disable()


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__', self.name)


def kill_victim(reference):
    global victim
    print('  callback begins')
    victim = None
    print('  callback ends')


victim = T('victim')
watch_victim = weakref.ref(victim, lambda r: print('  callback of the victim'))
t = T('t')
r = weakref.ref(t, kill_victim)
print('killing from a callback')
del t
print('victim:', victim)

print('making references from a callback')
made = []


def make(reference):
    fresh = T('fresh')
    made.append(weakref.ref(fresh, lambda r: print('  fresh one died')))
    print('  weak references of the dead:', reference())


t = T('t')
r = weakref.ref(t, make)
del t
print('made:', len(made), made[0]())

print('collecting from a callback')
a, b = T('a'), T('b')
a.b, b.a = b, a
t = T('t')
r = weakref.ref(t, lambda ref: print('  collected', gc.collect()))
del a, b
del t
print('dying while another one dies')
outer = T('outer')
inner = T('inner')
r = weakref.ref(outer, lambda ref: globals().pop('inner'))
s = weakref.ref(inner, lambda ref: print('  callback of inner'))
outer = None
print('inner' in globals())
print('the count in a callback:')
t = T('counted')
r = weakref.ref(t, lambda ref: print('  ', sys.getrefcount(ref)))
t = None
