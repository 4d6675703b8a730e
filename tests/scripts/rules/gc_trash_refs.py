# A ref that survives its callback grows old; one that is trash never calls.
# Rules: R132 R133 R137
import gc
import weakref

gc.disable()


class Node:
    pass


calls = []


class Ref(weakref.ref):
    pass


def trash():
    n = Node()
    n.me = n
    return n


n = trash()
kept = Ref(n, lambda r: calls.append(('kept', r is kept, r())))
gc.collect(0)
del n
print(gc.collect(), calls, kept())
calls.clear()
n = trash()
holder = [weakref.ref(n, lambda r: (holder.clear(), calls.append('dropped itself')))]
del n
print(gc.collect(), calls, holder)
calls.clear()
n = trash()
n.ref = weakref.ref(n, lambda r: calls.append('trash'))
outside = weakref.ref(n)
del n
print(gc.collect(), calls, outside())
n = trash()
proxies = [weakref.proxy(n, lambda p: calls.append('proxy')), weakref.ref(n)]
del n
print(gc.collect(), calls, proxies[1]())
