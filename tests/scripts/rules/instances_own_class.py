# Instances own their class, and subclasses own their bases.
# Rules: R11
import gc
import sys

count = sys.getrefcount


class Empty:
    pass


print('fresh empty class:', count(Empty))
one = Empty()
two = Empty()
print('two instances:', count(Empty))
del one
print('one instance:', count(Empty))
del two
print('none:', count(Empty))


class Child(Empty):
    pass


print('a subclass adds three:', count(Empty))
kid = Child()
print('instances of the subclass add nothing:', count(Empty))
del kid


class GrandChild(Child):
    pass


print('a grandchild adds one more (its mro):', count(Empty), count(Child))
del GrandChild, Child
gc.collect()
print('after a collection:', count(Empty))
print('subclasses left:', Empty.__subclasses__())


class WithMethods:
    def one(self):
        pass

    def two(self):
        pass


print('methods do not own the class:', count(WithMethods))


class WithSuper:
    def __init__(self):
        super().__init__()


print('a class cell does:', count(WithSuper))


class Slotted:
    __slots__ = ('a', 'b')


print('slots:', count(Slotted))
