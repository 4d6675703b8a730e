# References come and go between objects that stay.


class Node:
    def __init__(self):
        self.next = None


def work(count):
    a = Node()
    b = Node()
    for i in range(count):
        a.next = b
        b.next = a
        a.next = None
        b.next = None


work(200000)
print("done")
