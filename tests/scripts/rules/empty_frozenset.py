# Up to 3.8 there is one empty frozenset; later each call makes its own.
# Rules: R1 R15
import copy
import gc
import sys

gc.disable()


class Plain(frozenset):
    pass


count = sys.getrefcount(frozenset())
print('held by nobody', count)
gc.collect()
before = gc.get_count()[0]
empty = frozenset()
print('allocations', gc.get_count()[0] - before)
print('owned', sys.getrefcount(empty))
several = [frozenset() for i in range(5)]
print('five more', sys.getrefcount(empty) - sys.getrefcount(frozenset([1])))
del several
print('same', frozenset() is empty, frozenset([]) is empty, frozenset('') is empty,
      frozenset({}) is empty, frozenset(x for x in ()) is empty, frozenset(set()) is empty,
      frozenset.__new__(frozenset) is empty, type(empty)(()) is empty)
print('of a subclass', Plain() is Plain(), Plain() is empty, frozenset(Plain()) is empty,
      Plain().copy() is empty, Plain.__new__(Plain) is empty)
other = frozenset([1]) & frozenset([2])
print('results', other is empty, (empty | empty) is empty, empty - {1} is empty,
      (empty ^ empty) is empty, empty.union() is empty, empty.difference([1]) is empty,
      empty.intersection([1]) is empty, frozenset(other) is other, frozenset(other) is empty)
print('copies', empty.copy() is empty, copy.copy(empty) is empty, copy.deepcopy(empty) is empty)
print('collector', gc.is_tracked(empty), len(gc.get_referrers(empty)), gc.get_referents(empty))
address = id(empty)
del empty
print('stays', id(frozenset()) == address, sys.getrefcount(frozenset()) == count)
for wrong in (lambda: frozenset(5), lambda: frozenset(a=1), lambda: frozenset([], [])):
    try:
        wrong()
    except TypeError as error:
        print(error)
