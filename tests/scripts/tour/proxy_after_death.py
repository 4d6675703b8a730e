# A proxy used like its object, and then once more after the object has died.
# Rules: R72 R73 R75
import sys
import weakref


class Boat:
    def __init__(self, name):
        self.name = name

    def hail(self):
        return 'ahoy from ' + self.name

    def __del__(self):
        print('(sinking', self.name + ')')


def report(vessel):
    print('  name:', vessel.name)
    print('  hail:', vessel.hail())


boat = Boat('Petrel')
proxy = weakref.proxy(boat)
print('owners of the boat:', sys.getrefcount(boat) - 1)
print('through the object')
report(boat)
print('through the proxy')
report(proxy)
proxy.name = 'Heron'
print('renamed through the proxy:', boat.name)

del boat
print('through the proxy once more')
report(proxy)
print('never printed')
