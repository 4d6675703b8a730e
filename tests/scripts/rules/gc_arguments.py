# What the functions of gc accept, and say.
# Rules: R120 R121 R122 R123 R124
import gc


def try_it(f, *a, **k):
    try:
        print(f.__name__, f(*a, **k))
    except Exception as e:
        print(f.__name__, type(e).__name__, e)


class Index:
    def __index__(self):
        return 7


gc.disable()
for a in [(), (1, 2, 3, 4), (1, 'x')]:
    try_it(gc.set_threshold, *a)
print(gc.get_threshold())
for a in [(2**31,), (2**70,), (-5,), (-2**31 - 1,), (1.5,), (Index(), Index())]:
    try_it(gc.set_threshold, *a)
print(gc.get_threshold())
try_it(gc.set_threshold, threshold=1)
gc.set_threshold(700, 10, 10)
gc.collect()
for a in [(2**31,), (-1,), (3,), ('1',), (1.0,), (0, 1), (None,), (1 << 70,), (True,)]:
    try_it(gc.collect, *a)
try_it(gc.collect, generation=1)
try_it(gc.collect, gen=1)
for a in [(1 << 70,), (Index(),), (7,), (-2,), (1, 2), ('1',), (1.5,)]:
    try_it(gc.get_objects, *a)
try_it(gc.get_objects, generation=-2)
for a in [(), ('x',), (1 << 40,), (1, 2), (1.5,)]:
    try_it(gc.set_debug, *a)
try_it(gc.set_debug, flags=1)
for f in [gc.get_debug, gc.freeze, gc.unfreeze, gc.get_freeze_count, gc.get_stats, gc.get_count,
          gc.get_threshold, gc.enable, gc.disable, gc.isenabled]:
    try_it(f, 1)
for f in [gc.is_tracked, gc.is_finalized]:
    try_it(f)
    try_it(f, 1, 2)
try_it(gc.get_referents, a=1)
try_it(gc.get_referrers, a=1)
print(gc.isenabled(), gc.get_debug(), type(gc.garbage), type(gc.callbacks))
print([list(s) for s in gc.get_stats()])
