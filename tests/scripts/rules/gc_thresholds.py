# Thresholds and automatic collection of young objects.
# Rules: R115 R116 R120
import gc
import weakref

print(gc.get_threshold())
gc.set_threshold(50)
print(gc.get_threshold())
gc.set_threshold(50, 3, 2)
print(gc.get_threshold())


class T:
    pass


def cycle():
    t = T()
    t.me = t
    return weakref.ref(t)


gc.collect()
first = cycle()
for _ in range(100):
    cycle()
print('collected:', first() is None)
gc.set_threshold(0)
first = cycle()
for _ in range(1000):
    cycle()
print('threshold 0:', first() is None)
gc.set_threshold(700, 10, 10)
for bad in (lambda: gc.set_threshold(), lambda: gc.set_threshold('a'), lambda: gc.set_threshold(1, 2, 3, 4), lambda: gc.get_threshold(1)):
    try:
        bad()
    except TypeError as error:
        print(error)
