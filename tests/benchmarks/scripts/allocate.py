# Instances are born, initialised, bound to a name, and die when the name is bound again.


class Node:
    def __init__(self, name):
        self.name = name
        self.next = None


def work(count):
    for i in range(count):
        node = Node(i)


work(200000)
print("done")
