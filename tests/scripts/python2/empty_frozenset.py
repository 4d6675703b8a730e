# There is one empty frozenset, which four abstract classes of the library hold from the start.
# Rules: R1 R15
import copy
import gc
import sys

gc.disable()


class Plain(frozenset):
    pass


warm = [gc.get_count() for i in range(3)]
del warm
before = gc.get_count()[0]
empty = frozenset()
print 'allocations', gc.get_count()[0] - before
print 'owned', sys.getrefcount(empty), sys.getrefcount(frozenset([]))
several = [frozenset() for i in range(5)]
print 'five more', sys.getrefcount(empty)
del several
print 'same', frozenset() is empty, frozenset([]) is empty, frozenset('') is empty
print 'of a subclass', Plain() is Plain(), Plain() is empty, frozenset(Plain()) is empty
other = frozenset([1]) & frozenset([2])
print 'results', other is empty, (empty | empty) is empty, empty.union() is empty
print 'copies', empty.copy() is empty, copy.copy(empty) is empty, copy.deepcopy(empty) is empty
print 'collector', gc.is_tracked(empty), gc.get_referents(empty)
