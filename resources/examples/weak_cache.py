# A cache that gives again what is still alive, and itself keeps only the object used last.
from refscope import WeakCache


class Map:
    def __init__(self, town):
        self.town = town


def draw(town):
    print("drawing", town)
    return Map(town)


maps = WeakCache(draw, keep=1)

rome = maps("Rome")
print("the same map:", maps("Rome") is rome)

oslo = maps("Oslo")
print("the cache keeps Oslo now, a name keeps Rome:", maps("Rome") is rome)

del rome
maps("Oslo")
print("nothing keeps Rome any more:")
maps("Rome")
print("hits", maps.hits, "misses", maps.misses, "deaths", maps.deaths)
