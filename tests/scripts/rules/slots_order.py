# Slots are cleared in sorted order, the most derived class first, then the dict.
# Rules: R24 R25
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


class Base:
    __slots__ = ('zebra', 'apple', 'mango')


class Derived(Base):
    __slots__ = ('kiwi', 'banana')


class WithDict(Derived):
    pass


print('slots sorted by name')
b = Base()
b.mango, b.zebra, b.apple = T('mango'), T('zebra'), T('apple')
del b
print('derived first')
d = Derived()
for name in ('zebra', 'kiwi', 'apple', 'banana', 'mango'):
    setattr(d, name, T(name))
del d
print('slots before the dict')
w = WithDict()
for name in ('later', 'earlier', 'zebra', 'kiwi', 'banana'):
    setattr(w, name, T(name))
del w
print('deleting and overwriting a slot')
b = Base()
b.apple = T('apple')
b.apple = T('apple again')
del b.apple
try:
    b.apple
except AttributeError as error:
    print(' ', type(error).__name__, error)
try:
    del b.apple
except AttributeError as error:
    print(' ', type(error).__name__, error)
try:
    b.other = 1
except AttributeError as error:
    print(' ', type(error).__name__, error)
print('slots:', Base.__slots__, hasattr(b, '__dict__'), hasattr(w if 'w' in globals() else d if 'd' in globals() else WithDict(), '__dict__'))
print(type(Base.apple).__name__, repr(Base.apple))
