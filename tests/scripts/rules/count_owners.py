# Every kind of owner adds one to the count.
# Rules: R1 R2
import sys


class Thing:
    pass


def count(label, value):
    print(f'{label}: {value}')


thing = Thing()
count('one name', sys.getrefcount(thing))
a = b = c = thing
count('chained assignment adds three', sys.getrefcount(thing))
a, b = b, a
count('swapping changes nothing', sys.getrefcount(thing))
a = a
a = thing
count('assigning the same object changes nothing', sys.getrefcount(thing))
del a
count('del drops one', sys.getrefcount(thing))
b = 0
count('rebinding drops one', sys.getrefcount(thing))
holder = Thing()
holder.first = thing
holder.second = thing
count('two attributes', sys.getrefcount(thing))
del holder.first
count('one attribute deleted', sys.getrefcount(thing))
holder = None
count('the holder gone', sys.getrefcount(thing))
Thing.shared = thing
count('a class attribute', sys.getrefcount(thing))
del Thing.shared
rows = [thing] * 5
count('list repetition', sys.getrefcount(thing))
rows *= 2
count('and in place', sys.getrefcount(thing))
rows = rows[2:4]
count('a slice keeps two', sys.getrefcount(thing))
rows[0] = rows[1] = None
count('overwritten', sys.getrefcount(thing))
count('a fresh list', sys.getrefcount([]))
count('a fresh instance', sys.getrefcount(Thing()))
count('a fresh dict', sys.getrefcount({}))
count('inside a fresh tuple', sys.getrefcount((thing, thing)[0]))
