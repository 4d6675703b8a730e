# Automatic full collections wait until a quarter as many objects have come to age as are old.
# Rules: R116 R118
import gc

gc.disable()
gc.collect()
generations = []
gc.callbacks.append(lambda phase, info: phase == 'start' and generations.append(info['generation']))
big = [[] for i in range(40000)]
gc.collect()
generations.clear()
gc.set_threshold(100, 2, 2)
gc.enable()
keep = [[] for i in range(20000)]
gc.disable()
full = [i for i, g in enumerate(generations) if g == 2]
print(len(generations) > 150, len(full), bool(full) and full[0] * 100 > 10000)
gc.callbacks.clear()
