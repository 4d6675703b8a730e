# Two lists that hold each other keep each other alive until the collector comes.
# Rules: R1 R20 R121 R137
import gc
import sys

gc.disable()
gc.collect()
left = ['left']
right = ['right']
left.append(right)
right.append(left)
print('left:', left)
print('right:', right)
print('left[1]:', left[1])
print('right[1][1][1]:', right[1][1][1])
print('left[1][1] is left:', left[1][1] is left)
print('counts:', sys.getrefcount(left), sys.getrefcount(right))

del right
print('counts without the name right:', sys.getrefcount(left), sys.getrefcount(left[1]))
del left
print('collected:', gc.collect())
print('collected again:', gc.collect())

me = []
me.append(me)
print('a list inside itself:', me)
print('count:', sys.getrefcount(me))
me.pop()
print('the loop opened:', me, sys.getrefcount(me))
del me
print('nothing left to collect:', gc.collect())
