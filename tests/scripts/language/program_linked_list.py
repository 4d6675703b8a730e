# A linked list, a stack, a queue and a tree with their special methods.
class Node:
    def __init__(self, value, next=None):
        self.value, self.next = value, next


class LinkedList:
    def __init__(self, items=()):
        self.head = None
        self.size = 0
        for item in reversed(list(items)):
            self.push(item)

    def push(self, value):
        self.head = Node(value, self.head)
        self.size += 1

    def pop(self):
        if self.head is None:
            raise IndexError('pop from an empty list')
        node = self.head
        self.head = node.next
        self.size -= 1
        return node.value

    def __len__(self):
        return self.size

    def __getitem__(self, index):
        if index < 0:
            index += self.size
        node = self.head
        for _ in range(index):
            if node is None:
                break
            node = node.next
        if node is None:
            raise IndexError(f'no item {index}')
        return node.value

    def __contains__(self, value):
        node = self.head
        while node:
            if node.value == value:
                return True
            node = node.next
        return False

    def __repr__(self):
        return f'LinkedList({[x for x in self]})'

    def reverse(self):
        previous, node = None, self.head
        while node:
            node.next, previous, node = previous, node, node.next
        self.head = previous

    def __eq__(self, other):
        return list(self) == list(other)


l = LinkedList('abc')
print(l, len(l), l[0], l[-1], 'b' in l, 'z' in l, list(l), bool(l), bool(LinkedList()))
l.push('first')
l.reverse()
print(l, l.pop(), l.pop(), l, l == LinkedList(['a', 'first']), l == ['a'])
try:
    l[5]
except IndexError as error:
    print(error)
try:
    LinkedList().pop()
except IndexError as error:
    print(error)


class Tree:
    def __init__(self):
        self.root = None

    def insert(self, key, value):
        if self.root is None:
            self.root = [key, value, None, None]
            return
        node = self.root
        while True:
            if key == node[0]:
                node[1] = value
                return
            side = 2 if key < node[0] else 3
            if node[side] is None:
                node[side] = [key, value, None, None]
                return
            node = node[side]

    def items(self):
        def walk(node):
            return walk(node[2]) + [(node[0], node[1])] + walk(node[3]) if node else []
        return walk(self.root)

    def depth(self):
        def deep(node):
            return 0 if node is None else 1 + max(deep(node[2]), deep(node[3]))
        return deep(self.root)

    def __setitem__(self, key, value):
        self.insert(key, value)

    def __getitem__(self, key):
        node = self.root
        while node is not None:
            if node[0] == key:
                return node[1]
            node = node[2 if key < node[0] else 3]
        raise KeyError(key)


t = Tree()
for word in 'the quick brown fox jumps over lazy dogs'.split():
    t[word] = len(word)
t['fox'] += 100
print(t.items(), t.depth(), t['fox'])
try:
    t['zebra']
except KeyError as error:
    print('KeyError', error)
stack, queue = [], [1, 2, 3]
for token in '3 4 + 2 * 7 -'.split():
    if token.isdigit():
        stack.append(int(token))
    else:
        b, a = stack.pop(), stack.pop()
        stack.append({'+': a + b, '-': a - b, '*': a * b}[token])
print(stack, queue.pop(0), queue)
