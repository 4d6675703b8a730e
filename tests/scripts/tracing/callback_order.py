# Callbacks of one object run from the youngest to the oldest.
import gc
import weakref


class Node:
    pass


def note(name):
    return lambda reference: log.append(name)


log = []
gc.collect()
node = Node()
references = [weakref.ref(node, note(i)) for i in range(6)]
proxy = weakref.proxy(node, note('proxy'))
last = weakref.ref(node, note('last'))
del references[1:3]
gc.collect()
references.append(weakref.ref(node, note('new')))
del node
gc.collect()
print(log)
