# A list iterator owns its list until it is exhausted, not only until it dies.
# Rules: R7
import sys
import weakref


class Bag(list):
    pass


items = [1, 2]
print('list:', sys.getrefcount(items))
walker = iter(items)
print('with an iterator:', sys.getrefcount(items))
next(walker)
next(walker)
print('at the last item:', sys.getrefcount(items))
print('default:', next(walker, 'done'))
print('exhausted:', sys.getrefcount(items))
items.append(3)
print('stays exhausted:', next(walker, 'done'))

bag = Bag(['only'])
watch = weakref.ref(bag)
walker = iter(bag)
del bag
print('held by the iterator:', watch())
print(list(walker))
print('released at exhaustion:', watch())

bag = Bag(['only'])
watch = weakref.ref(bag)
walker = iter(bag)
del bag
del walker
print('released with the iterator:', watch())

for item in Bag([1, 2, 3]):
    if item == 2:
        break
print('broken loop holds nothing, item is', item)
