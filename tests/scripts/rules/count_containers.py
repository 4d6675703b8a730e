# Containers of every kind own their items once per slot.
# Rules: R1 R2
import sys


class Item:
    pass


item = Item()
count = sys.getrefcount


def show(label, *numbers):
    print(label, *numbers)


numbers = []
single = [item]
numbers.append(count(item))
nested = [single, single]
numbers.append(count(item))
copied = single[:]
numbers.append(count(item))
joined = single + copied
numbers.append(count(item))
show('list, nesting, copy, sum:', *numbers)

single.extend([item, item])
show('extend:', count(item))
single.insert(0, item)
show('insert:', count(item))
single.pop(0)
show('pop:', count(item))
single.remove(item)
show('remove:', count(item))
single.reverse()
show('reverse:', count(item))
single.clear()
show('clear:', count(item))
del nested, copied, joined
show('all lists gone:', count(item))

as_key = {item: 1}
as_value = {1: item, 2: item}
both = {item: item}
show('dict key, values, both:', count(item))
as_value.update({3: item})
show('update:', count(item))
copied = as_value.copy()
show('copy:', count(item))
merged = {**as_value}
show('merge:', count(item))
values = list(as_value.values())
show('list of values:', count(item))
popped = as_value.pop(1)
show('popped into a name:', count(item))
as_value.popitem()
show('popitem:', count(item))
del as_key, as_value, both, copied, merged, values, popped
show('all dicts gone:', count(item))

group = {item, item}
show('set:', count(item))
group.add(item)
show('added again:', count(item))
other = group | {1}
show('union:', count(item))
group.discard(item)
show('discard:', count(item))
del group, other
show('end:', count(item))
