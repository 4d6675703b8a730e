# What a finalizer brings back with it keeps its own finalizer.
import gc

saved = []


class Held:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


class Saver(Held):
    def __del__(self):
        print('del', self.name)
        saved.append(self.held)


gc.collect()
saver = Saver('saver')
saver.held = Held('held')
del saver
gc.collect()
print('saved', [held.name for held in saved])
gc.collect()
gc.collect()
print('still', len(saved))
saved.clear()
gc.collect()
print('end')
