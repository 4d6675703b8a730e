"""A dict or a WeakValueDictionary

A cache in a dict keeps everything alive for ever. In a WeakValueDictionary an entry goes when its
value dies.
"""
# refscope: lesson
import weakref


class Picture:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("released:", self.name)


cache = {}
sea = Picture("sea")
cache["sea"] = sea
#: An ordinary dict holds its values: the picture has {count sea} references, the name and the entry.
#: look: sea, cache
#: ask: dies The name sea goes. Who dies?

del sea
#: Nobody. The cache keeps the picture, and will as long as it lives itself.
#: look: cache

weak = weakref.WeakValueDictionary()
hill = Picture("hill")
lake = Picture("lake")
weak["hill"] = hill
weak["lake"] = lake
#: A WeakValueDictionary refers to its values weakly. The hill has {count hill} reference: its name.
#: look: weak, hill
#: ask: dies The name hill goes. Who dies?

del hill
#: It was released at once: {printed}. Its entry vanished with it.
#: look: weak

print(sorted(weak), sorted(cache))
#: What is left in both: {printed}.
#: look: weak

same = weak["lake"]
print(same is lake)
#: What is still in it can be had again, and then has a holder more: {count lake}.
#: look: lake
