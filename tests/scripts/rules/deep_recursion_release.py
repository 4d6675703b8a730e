# Releasing deep structures: chains, nested tuples in dicts, bound methods, closures.
# Rules: R34
import weakref


class Node:
    __slots__ = ('next', 'number', '__weakref__')

    def __init__(self, number, next):
        self.number, self.next = number, next


log = []
head = None
refs = []
for n in range(1000):
    head = Node(n, head)
    refs.append(weakref.ref(head, lambda r, n=n: log.append(n)))
head = None
print('callbacks:', len(log), log[:3], log[-3:], log == list(range(999, -1, -1)))
log.clear()
nested = None
for n in range(500):
    nested = ({'k': [nested]},)
print('dropping nested tuples of dicts of lists')
nested = None
f = lambda: 0
for n in range(500):
    f = (lambda g: lambda: g)(f)
print('dropping nested closures')
f = None


class M:
    def __init__(self, previous):
        self.previous = previous

    def method(self):
        return self


m = None
for n in range(500):
    m = M(m).method
print('dropping bound methods')
m = None
e = None
for n in range(500):
    new = ValueError(n)
    new.__context__ = e
    new.__cause__ = e
    e = new
print('dropping exceptions')
e = new = None
print('done')
