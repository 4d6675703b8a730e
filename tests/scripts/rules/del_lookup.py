# __del__ is looked up on the class only, and may be added later.
# Rules: R36 R43
class Plain:
    pass


def finalizer(self):
    print('  finalizer of', type(self).__name__)


print('instance attribute is ignored')
p = Plain()
p.__del__ = lambda: print('never')
del p
print('added to the class later')
p = Plain()
Plain.__del__ = finalizer
del p
print('replaced')
p = Plain()
Plain.__del__ = lambda self: print('  second finalizer')
del p
print('removed')
p = Plain()
del Plain.__del__
del p


class Base:
    def __del__(self):
        print('  Base.__del__ of', type(self).__name__)


class Inherits(Base):
    pass


class Overrides(Base):
    def __del__(self):
        print('  Overrides.__del__')


class Chains(Base):
    def __del__(self):
        print('  Chains.__del__')
        super().__del__()


for cls in (Inherits, Overrides, Chains):
    print(cls.__name__)
    cls()


class Left(Base):
    def __del__(self):
        print('  Left')
        super().__del__()


class Right(Base):
    def __del__(self):
        print('  Right')
        super().__del__()


class Both(Left, Right):
    def __del__(self):
        print('  Both')
        super().__del__()


print('diamond')
Both()
print('explicit call is an ordinary call')
c = Chains()
c.__del__()
print('and then the real one')
del c
print('class through __class__ assignment')
i = Inherits()
i.__class__ = Chains
del i
