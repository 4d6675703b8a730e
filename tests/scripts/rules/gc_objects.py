# gc.get_objects lists what the collector tracks.
# Rules: R122
import gc

gc.disable()
gc.collect()


class T:
    pass


t = T()
print(any(o is t for o in gc.get_objects()), any(o is t for o in gc.get_objects(generation=0)), any(o is t for o in gc.get_objects(2)))
gc.collect(0)
print(any(o is t for o in gc.get_objects(0)), any(o is t for o in gc.get_objects(1)))
gc.collect()
print(any(o is t for o in gc.get_objects(2)))
for bad in (5, -2, 'x', 1.5):
    try:
        gc.get_objects(bad)
    except (ValueError, TypeError) as error:
        print(error)
