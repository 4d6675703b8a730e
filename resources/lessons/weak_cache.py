"""Exercise: a weak cache

Build a cache that gives again what is still in use, and keeps nothing alive by itself.
"""
# refscope: lesson
import weakref

made = []


class Map:
    def __init__(self, town):
        self.town = town
        made.append(town)


#: exercise: `get` draws a new map every time. Let it give the same map again as long as somebody
#: uses it, and keep no map alive by itself. `weakref.WeakValueDictionary` is made for this.
#: look: made
def get(town):
    return Map(town)


#: check: get("Rome") is not None and not made.clear()
#: `get` gives a map
#: check: [rome := get("Rome"), get("Rome")][1] is rome
#: the same map as long as it is in use
#: check: get("Oslo") is not rome
#: another town has another map
#: check: [weakref.ref(rome), globals().pop("rome")][0]() is None
#: a map that nobody uses any more is gone
#: check: get("Rome").town == "Rome" and made.count("Rome") == 2
#: it is drawn again when it is wanted again
#: solution:
#: maps = weakref.WeakValueDictionary()
#:
#:
#: def get(town):
#:     found = maps.get(town)
#:     if found is None:
#:         found = maps[town] = Map(town)
#:     return found
#:
#:
first = get("Rome")
second = get("Rome")
#: Somebody asked twice for the same town.
#: look: first, second

print(first is second)
#: Is it the same map? {printed}.
#: look: first

del first, second
print(made)
#: Both names have gone, and with them what only they held. Drawn so far: {printed}.
