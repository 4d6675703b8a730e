# gc.garbage is an ordinary list that stays empty.
# Rules: R140
import gc

gc.disable()
print(gc.garbage, type(gc.garbage).__name__)


class T:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('  __del__', self.name)


T('a')
print('collected:', gc.collect(), 'garbage:', gc.garbage)
T('b')
gc.garbage.append('put there by hand')
print('collected:', gc.collect(), 'garbage:', gc.garbage)
gc.garbage.clear()
print(gc.garbage)
