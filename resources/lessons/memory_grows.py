"""Memory that grows

Cycles that nobody collects pile up. What was needed for a moment stays.
"""
# refscope: lesson
import gc


class Page:
    def __init__(self, number):
        self.number = number
        self.me = self


def show(number):
    page = Page(number)
    return page.number


gc.disable()
gc.collect()
for number in range(4):
    show(number)
    #: A page was shown. The function has returned and its variable is gone, but the page holds itself.

    #: pass: last
    #: Four pages were shown, and all four are still there. With every round one more.

print("unreachable:", gc.collect())
#: The collector freed them all: {collected} objects. Here it was off; in a real program it comes by itself after some
#: hundred new objects.

gc.enable()
gc.set_threshold(6, 10, 10)
for number in range(12):
    show(number)
#: With the collector on, twelve more pages came, and those of the first rounds are gone already: it
#: ran by itself. The last time it found {collected} objects.

gc.set_threshold(700, 10, 10)
gc.collect()
print("unreachable:", gc.collect())
#: Better not to make the cycle: without `self.me = self` each page would go when its function
#: returns.
