# gc.get_stats counts collections and what they found.
# Rules: R124
import gc

gc.disable()


class T:
    def __init__(self):
        self.me = self


before = gc.get_stats()
print(len(before), sorted(before[0]))
T()
T()
gc.collect()
after = gc.get_stats()
print([{k: a[k] - b[k] for k in sorted(a)} for a, b in zip(after, before)])
T()
gc.collect(0)
gc.collect(1)
after2 = gc.get_stats()
print([{k: a[k] - b[k] for k in sorted(a)} for a, b in zip(after2, after)])


class Saved:
    def __init__(self):
        self.me = self

    def __del__(self):
        keep.append(self)


keep = []
Saved()
T()
print(gc.collect())
after3 = gc.get_stats()
print([{k: a[k] - b[k] for k in sorted(a)} for a, b in zip(after3, after2)])
