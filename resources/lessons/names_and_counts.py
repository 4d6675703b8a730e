"""What makes a reference

A name, a place in a container and an attribute each hold an object. Its reference count is how many
such holders there are, and sys.getrefcount() shows one more than you may expect.
"""
# refscope: lesson
import sys


class Ship:
    pass


ship = Ship()
#: One name holds the new object: its count is {count ship}.
#: look: ship
#: ask: printed count of ship What does sys.getrefcount(ship) print?

print(sys.getrefcount(ship))
#: It printed {printed}, one more than the picture shows: while `getrefcount` runs, its argument
#: holds the ship too. Now that it has returned the count is {count ship} again. To look is to touch.
#: look: ship
#: ask: count ship Another name and a list are about to hold it as well. What is its count then?

flag = ship
fleet = [ship, "boat", ship]
#: Two names and two places in one list: {count ship}. A list that holds an object twice counts
#: twice.
#: look: ship, fleet

captain = {"ship": ship}
flag.mate = ship
#: A value in a dictionary counts, and so does an attribute: even the ship's own attribute, which
#: refers to the ship itself. The count is {count ship}.
#: look: ship, captain

del captain["ship"]
fleet.clear()
del flag.mate
#: All of these have let go again, one reference each. The count is back at {count ship}: two names.
#: look: ship

flag = None
print(sys.getrefcount(ship) - 1)
#: Giving a name another value takes its reference away just as `del` does. {printed} holder is
#: left.
#: look: ship
