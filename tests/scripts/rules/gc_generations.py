# Which generation is collected when, seen through gc.callbacks.
# Rules: R116 R117
import gc

gc.disable()
gc.collect()
seen = []
gc.callbacks.append(lambda phase, info: phase == 'start' and seen.append(info['generation']))
kept = []
gc.set_threshold(10, 2, 2)
gc.enable()
for n in range(120):
    kept.append([n])
gc.disable()
print(seen[:8])
gc.set_threshold(700, 10, 10)
gc.collect()
gc.callbacks.clear()
print(gc.get_count()[1:])
gc.collect(0)
print(gc.get_count()[1:])
gc.collect(0)
print(gc.get_count()[1:])
gc.collect(1)
print(gc.get_count()[1:])
gc.collect()
print(gc.get_count()[1:])
