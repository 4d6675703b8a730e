# Long chains of objects die in order, without deep recursion.
# Rules: R34
class Node:
    def __init__(self, number, next):
        self.number = number
        self.next = next

    def __del__(self):
        order.append(self.number)


order = []
head = None
for n in range(500):
    head = Node(n, head)
head = None
print('instances:', len(order), order[:3], order[-3:])
print('in order:', order == list(range(499, -1, -1)))

order.clear()
nested = None
for n in range(2000):
    nested = [nested, Node(n, None)]
nested = None
print('nested lists:', len(order), order[:3], order[-3:])
print('in order:', order == list(range(1999, -1, -1)))

order.clear()
nested = ()
for n in range(300):
    nested = (nested, Node(n, None))
del nested
print('nested tuples:', len(order), order[:3], order[-3:])
order.clear()
nested = {}
for n in range(300):
    nested = {'inner': nested, 'node': Node(n, None)}
del nested
print('nested dicts:', len(order), sorted(order) == list(range(300)))
deep = []
for n in range(20000):
    deep = [deep]
del deep
print('twenty thousand nested lists are gone')
