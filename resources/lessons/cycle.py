"""A cycle outlives its names

Objects that hold each other keep each other's count above 0. Only the collector finds out that nobody
else wants them.
"""
# refscope: lesson
import gc


class Room:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("gone:", self.name)


gc.disable()
attic = Room("attic")
#: A room with one name. So that nothing interferes the collector does not run by itself here.
#: look: attic

del attic
#: Without a cycle the count does it all: {printed}, at once.

kitchen = Room("kitchen")
hall = Room("hall")
kitchen.door = hall
hall.door = kitchen
#: Each room has a name and a door that leads to it: {count kitchen} and {count hall}.
#: look: kitchen, hall
#: ask: dies Both names go. Who dies?

del kitchen, hall
#: Each is still held by the other's door, with a count of 1. Nobody can ever use them again.

print("collecting")
#: The next line lets the collector look for such groups.
#: ask: dies Who dies when it runs?

found = gc.collect()
print(found)
#: It called both finalizers and freed the rooms: {printed} objects.
