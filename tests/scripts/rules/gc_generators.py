# Suspended generators in trash are closed first, and leave it when that frees them.
# Rules: R134 R137 R141
import gc

gc.disable()


class Node:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name)


def loop(node):
    try:
        yield node
        yield 2
    finally:
        print('closing', node.name)


def make(steps):
    n = Node('steps %d' % steps)
    n.gen = loop(n)
    for i in range(steps):
        next(n.gen)


for steps in range(3):
    make(steps)
    print(gc.collect())


def stubborn(node):
    while True:
        try:
            yield node
        except GeneratorExit:
            print('no')
            return


n = Node('stubborn')
n.gen = stubborn(n)
next(n.gen)
del n
print(gc.collect(), gc.collect())
