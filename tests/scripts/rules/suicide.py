# Finalizers that open their cycle: the objects die by count and are not counted.
# Rules: R134
import gc

gc.disable()
gc.collect()


class T:
    def __init__(self, name):
        self.name = name
        self.me = self

    def __del__(self):
        print('  __del__', self.name)
        self.me = None


T('one')
print('collected:', gc.collect())


class Pair:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__', self.name, 'other', getattr(self.other, 'name', None))
        self.other = None


def pair():
    a, b = Pair('a'), Pair('b')
    a.other, b.other = b, a


pair()
print('collected:', gc.collect())


class Last:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  __del__', self.name)
        if self.name == 'b':
            self.other = None


a, b = Last('a'), Last('b')
a.other, b.other = b, a
del a, b
print('collected:', gc.collect())
print('mixed with other garbage')
T('two')
l = []
l.append(l)
del l
print('collected:', gc.collect())
