# What makes a reference: names, containers and function arguments.
# Rules: R1 R2 R3 R4
import sys

box = []
print('one name:', sys.getrefcount(box))

other = box
print('two names:', sys.getrefcount(box))

shelf = [1, 2, 3, box]
print('two names and a list:', sys.getrefcount(box))

table = {'box': box, 'again': box}
print('and a dict that holds it twice:', sys.getrefcount(box))

pair = (box, box)
print('and a tuple that holds it twice:', sys.getrefcount(box))

del other
print('one name less:', sys.getrefcount(box))
shelf.pop()
print('popped from the list:', sys.getrefcount(box))
table.clear()
print('the dict cleared:', sys.getrefcount(box))
pair = None
print('the tuple gone:', sys.getrefcount(box))


def inside(argument):
    print('  inside the function:', sys.getrefcount(argument))


def forwarding(argument):
    print('  inside the first function:', sys.getrefcount(argument))
    inside(argument)


print('before the call:', sys.getrefcount(box))
inside(box)
inside(argument=box)
forwarding(box)
print('after the call:', sys.getrefcount(box))
print('nobody owns a new list:', sys.getrefcount([]))
