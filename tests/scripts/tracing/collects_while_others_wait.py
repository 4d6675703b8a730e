# A collection inside a finalizer makes the first of those that still wait the last.
import gc


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=' ')


class Collecting(Noisy):
    def __del__(self):
        print('(', self.name, end=' ')
        try:
            gc.collect()
        except ValueError as error:
            print(error, end=' ')
        print(')', end=' ')


def run(*kinds):
    many = [kind(i) for i, kind in enumerate(kinds)]
    del many
    gc.collect()
    print()


gc.collect()
for count in range(1, 7):
    for place in range(count):
        run(*[Collecting if i == place else Noisy for i in range(count)])
run(*[Collecting] * 4)
gc.disable()
print('disabled')
run(*[Noisy] * 3)
run(Noisy, Collecting, Noisy, Noisy, Noisy)
