# A finalizer that collects: the others of its collection run inside it.
import gc


class Collecting:
    def __init__(self, name, held=None):
        self.name = name
        self.held = held

    def __del__(self):
        print('begin', self.name)
        gc.collect()
        print('end', self.name)


gc.collect()
a, b, c = Collecting('a'), Collecting('b'), Collecting('c')
del a, b, c
gc.collect()
print('done')
a = Collecting('outer', Collecting('inner'))
del a
gc.collect()
print('done')
gc.collect()
print('end')
