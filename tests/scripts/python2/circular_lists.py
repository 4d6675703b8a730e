# Two lists that hold each other.
import gc
import sys

l1 = [1,]; l2 = [2,]
l1.append(l2); l2.append(l1)
print l1
print l2
print l1[1]
print l2[1][1][1]
print sys.getrefcount(l1), sys.getrefcount(l2)
print gc.isenabled()
gc.collect()
del l1, l2
print gc.collect()
print gc.collect(), gc.garbage
