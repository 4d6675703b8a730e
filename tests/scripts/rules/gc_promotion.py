# What survives grows older; what a collection of the young finds depends on who is old.
# Rules: R116 R117 R118 R122 R142
import gc

gc.disable()
gc.collect()


def where(x):
    return [g for g in range(3) if any(o is x for o in gc.get_objects(generation=g))]


class Node:
    pass


n = Node()
print(where(n), gc.get_count()[1:])
gc.collect(0)
print(where(n), gc.get_count()[1:])
gc.collect(0)
print(where(n), gc.get_count()[1:])
gc.collect(1)
print(where(n), gc.get_count()[1:])
gc.collect(0)
gc.collect(1)
print(where(n), gc.get_count()[1:])
gc.collect(2)
print(where(n), gc.get_count()[1:])
young = Node()
n.young = young
young.old = n
del young
print(gc.collect(0), gc.collect(1))
del n
print(gc.collect(0), gc.collect(1), gc.collect(2))
old = Node()
old.me = old
gc.collect()
leaf = Node()
leaf.me = leaf
old.leaf = leaf
del old, leaf
print('young garbage held by old garbage', gc.collect(0), gc.collect(1), gc.collect(2))
