# Weak references to objects of collections.
# Rules: R70 R71
import collections
import weakref

P = collections.namedtuple('P', 'x y')
for value in (P(1, 2), collections.deque(), collections.Counter('a'), collections.OrderedDict(), collections.defaultdict(int), collections.UserList()):
    try:
        print(type(value).__name__, weakref.ref(value)() is value)
    except TypeError as error:
        print(error)
