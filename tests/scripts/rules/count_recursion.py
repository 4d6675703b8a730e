# Each level of recursion adds exactly one owner.
# Rules: R3 R4
import sys


class Thing:
    pass


def down(thing, depth):
    if depth == 0:
        return sys.getrefcount(thing)
    return down(thing, depth - 1)


def down_with_local(thing, depth):
    local = thing
    if depth == 0:
        return sys.getrefcount(thing)
    return down_with_local(local, depth - 1)


def up(thing, depth, seen):
    if depth:
        up(thing, depth - 1, seen)
    seen.append(sys.getrefcount(thing))
    return seen


class Walker:
    def walk(self, depth):
        if depth == 0:
            return sys.getrefcount(self)
        return self.walk(depth - 1)


thing = Thing()
print('one argument:', [down(thing, n) for n in range(6)])
print('with a local as well:', [down_with_local(thing, n) for n in range(4)])
print('on the way back:', up(thing, 4, []))
walker = Walker()
print('methods:', [walker.walk(n) for n in range(5)])
print('a temporary:', down(Thing(), 0), down(Thing(), 3))
print('at the end:', sys.getrefcount(thing))
