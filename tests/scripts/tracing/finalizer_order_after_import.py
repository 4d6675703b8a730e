# After an import the finalizers come in their order: one of the import system goes first.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')


many = [Noisy(i) for i in range(5)]
del many
gc.collect()
print()
many = [Noisy(i) for i in range(5)]
del many
gc.collect()
print()
