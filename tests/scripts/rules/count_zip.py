# zip recycles its result tuple, which owns both items inside the loop body.
# Rules: R6
import sys

count = sys.getrefcount


class Thing:
    pass


x = Thing()
items = [x]
print('base:', count(x))
for a, b in zip(items, items):
    print('in the body:', count(x), count(x) - 2)
print('after the loop:', count(x))
del a, b
print('names dropped:', count(x))
for pair in zip(items):
    print('the tuple is named:', count(x))
del pair
print('dropped:', count(x))
pairs = list(zip(items, items))
print('list of pairs:', count(x), len(pairs))
del pairs
for a, b in zip(items, items):
    del a
    print('one name deleted in the body:', count(x))
del b
for n, a in enumerate(items):
    print('enumerate:', count(x))
del a
print('end:', count(x))
