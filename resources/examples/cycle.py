# Two objects that hold each other outlive their names until the collector comes.
import gc


class Room:
    def __init__(self, name):
        self.name = name
        self.door = None

    def __del__(self):
        print("gone:", self.name)


gc.disable()

attic = Room("attic")
del attic
print("the attic went at once: nothing held it any more")

kitchen = Room("kitchen")
hall = Room("hall")
kitchen.door = hall
hall.door = kitchen

del kitchen
del hall
print("no name is left, but the doors hold the rooms")

found = gc.collect()
print("the collector found something:", found > 0)
