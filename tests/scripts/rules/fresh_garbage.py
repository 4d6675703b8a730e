# Garbage made by finalizers waits for the next collection.
# Rules: R117 R139
import gc

gc.disable()
gc.collect()


class T:
    def __init__(self, depth):
        self.depth = depth
        self.me = self

    def __del__(self):
        print('  __del__', self.depth)
        if self.depth:
            T(self.depth - 1)


T(3)
for n in range(6):
    print('collection', n, 'result', gc.collect())
print('an acyclic object made in a finalizer dies at once')


class Brief:
    def __del__(self):
        print('  brief')


class Makes:
    def __init__(self):
        self.me = self

    def __del__(self):
        Brief()
        print('  makes')


Makes()
print('collected:', gc.collect())
