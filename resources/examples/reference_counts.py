# What adds to the reference count of an object, and what takes away from it.
import sys


class Ship:
    pass


def count(what):
    print(f"{what}: {sys.getrefcount(ship) - 1}")


def board(passenger):
    count("while a function runs with it")


ship = Ship()
count("one name")

flag = ship
count("two names")

fleet = [ship, ship]
count("and twice in a list")

captain = {"ship": ship}
count("and in a dictionary")

board(ship)
count("the function has returned")

del captain["ship"]
fleet.clear()
count("dictionary and list have let go")

flag = None
count("the first name alone")
