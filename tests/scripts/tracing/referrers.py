# gc.get_referrers() and gc.get_referents() see what is reached.
import gc


class Node:
    pass


gc.collect()
node = Node()
holder = [node]
print(any(referrer is holder for referrer in gc.get_referrers(node)))
print([referent is node for referent in gc.get_referents(holder)])
del holder
gc.collect()
print(sum(type(referrer) is list for referrer in gc.get_referrers(node)))
