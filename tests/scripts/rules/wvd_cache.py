# The usual cache: made when missing, shared while used, gone when unused.
# Rules: R46 R81 R84
import sys
import weakref


class Expensive:
    made = 0

    def __init__(self, key):
        Expensive.made += 1
        self.key = key

    def __del__(self):
        print('  releasing', self.key)


class Cache:
    def __init__(self):
        self.entries = weakref.WeakValueDictionary()

    def get(self, key):
        try:
            return self.entries[key]
        except KeyError:
            value = Expensive(key)
            self.entries[key] = value
            return value


cache = Cache()
a = cache.get('a')
print('shared:', cache.get('a') is a, Expensive.made, sys.getrefcount(a))
print('not kept:', cache.get('b').key)
print('made:', Expensive.made, list(cache.entries))
group = [cache.get(key) for key in 'abab']
print('group:', len(set([id(x) for x in group])), Expensive.made, list(cache.entries))
group.pop()
print('popped:', list(cache.entries))
group.clear()
print('cleared:', list(cache.entries))
a = None
print('empty:', list(cache.entries), Expensive.made)


class Node:
    all = weakref.WeakValueDictionary()

    def __init__(self, number):
        self.number = number
        self.all[number] = self


nodes = [Node(n) for n in range(5)]
print('registered:', list(Node.all))
del nodes[1::2]
print('registered:', list(Node.all))
nodes = None
print('registered:', list(Node.all))
