# Dropping acyclic objects never triggers the collector, many cycles do.
# Rules: R115 R119
import gc
import weakref


class T:
    pass


def cycle():
    t = T()
    t.me = t
    return weakref.ref(t)


gc.collect()
first = cycle()
for n in range(5000):
    T()
    [n]
    {n: [n]}
print('after many acyclic objects:', first() is not None)
for n in range(2000):
    cycle()
print('after many cycles:', first())
gc.disable()
first = cycle()
for n in range(5000):
    cycle()
print('disabled:', first() is not None)
print('collected by hand:', gc.collect() >= 5000, first())
gc.enable()
kept = []
first = cycle()
for n in range(2000):
    kept.append([n])
print('containers that stay count as well:', first())
