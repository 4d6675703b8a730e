# Automatic collections happen in allocations, older generations by their own counts.
# Rules: R115 R116 R117 R125
import gc

gc.disable()
gc.collect()
seen = []


def note(phase, info):
    if phase == 'start':
        seen.append(info['generation'])


gc.callbacks.append(note)
gc.set_threshold(10, 2, 2)
keep = []
gc.enable()
for i in range(400):
    keep.append([])
gc.disable()
print(len(seen), seen)
seen.clear()
gc.collect()
gc.set_threshold(1, 1, 1)
gc.enable()
x = [[] for i in range(20)]
gc.disable()
print(seen[-20:])
seen.clear()
gc.set_threshold(0, 1, 1)
gc.enable()
x = [[] for i in range(2000)]
print(seen, gc.get_count()[0] > 1500)
gc.disable()
gc.callbacks.clear()
gc.set_threshold(700, 10, 10)
gc.collect()
