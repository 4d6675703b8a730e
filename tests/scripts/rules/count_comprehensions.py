# Loop variables and comprehension variables own what they name.
# Rules: R5 R30
import sys

count = sys.getrefcount


class Thing:
    pass


x = Thing()
print('comprehension over a display:', [count(y) for y in [x]])
items = [x]
print('over a named list:', [count(y) for y in items])
print('set comprehension:', {count(y) for y in items})
print('dict comprehension:', {count(y): count(y) for y in items})
print('nested:', [count(y) for row in [items, items] for y in row])
print('element also in the result:', [count(y) for y in [x] if [y]])
print('after the comprehension:', count(x))
kept = [y for y in [x, x, x]]
print('three in the result:', count(x))
del kept

for y in items:
    print('in the loop:', count(x))
print('after the loop y still owns:', count(x), y is x)
del y
print('without y:', count(x))
for y in items:
    items = None
    print('list name gone, iterator still holds it:', count(x))
print('iterator gone:', count(x))
for index, y in enumerate([x]):
    print('enumerate:', index, count(x))
del y
for y in (x,):
    print('tuple loop:', count(x))
for y in {'k': x}.values():
    print('dict values loop:', count(x))
for key, y in {'k': x}.items():
    print('dict items loop:', count(x))
del y
print('end:', count(x))
