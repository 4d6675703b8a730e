# Finalizers that a collection finds: the first waits until all the others have run.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')


gc.collect()
for count in range(1, 7):
    many = [Noisy(i) for i in range(count)]
    del many
    gc.collect()
    print()
many = [Noisy(i) for i in range(5)]
gc.collect()
many.reverse()
many.append(Noisy(5))
del many
gc.collect()
print()
