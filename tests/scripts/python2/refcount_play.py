# The counts of the talk on memory management, statement by statement.
import sys

a = []
print sys.getrefcount(a)
b = a
print sys.getrefcount(a)
l = [1, 2, 3, a]
print sys.getrefcount(a)
del b
print sys.getrefcount(a)
del l
print sys.getrefcount(a)


def test(x):
    print "x has a refcount of:", sys.getrefcount(x)


print sys.getrefcount(a)
test(a)
print sys.getrefcount(a)
x = 3
# How many there are depends on the interpreter: many.
print sys.getrefcount(x) > 10
