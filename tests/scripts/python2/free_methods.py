# Up to 3.8 the memory of dead bound methods is kept, and counts neither as freed nor as new.
# Rules: R113
import gc
import sys

gc.disable()
seen = []
held = [None] * 400


class C(object):
    def m(self):
        pass


def count():
    return gc.get_count()[0]


def make_own(number):
    for i in range(number):
        held[i] = c.m


def make_native(number):
    for i in range(number):
        held[i] = text.join


def drop(number):
    for i in range(number):
        held[i] = None


def note(action, number):
    before = count()
    action(number)
    seen.append(count() - before)


c = C()
text = ''
note(make_own, 20)
note(drop, 20)
gc.collect()
del seen[:]
for make in (make_own, make_native):
    for number in (1, 10, 300):
        note(make, number)
        note(drop, number)
    for action in (make, drop, make, drop):  # The frames and counters have been there before.
        gc.collect()
        count()
        before = count()
        action(300)
        seen.append(count() - before)
    gc.collect()
    for number in (1, 10, 20):
        note(make, number)
        note(drop, number)
    gc.collect(0)
    note(make, 20)
    note(drop, 20)
print seen
