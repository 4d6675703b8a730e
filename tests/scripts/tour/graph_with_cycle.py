# A ring of nodes survives its last name and is collected as a cycle.
# Rules: R47 R66 R121 R134 R137 R144
import gc
import weakref


class Stop:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __repr__(self):
        return f'{type(self).__name__}({self.name})'

    def lead_to(self, other):
        print(f'{self.name} leads to {other.name if other else None}')
        self.next = other

    def route(self):
        names, stop = [self.name], self.next
        while stop is not None and stop is not self:
            names.append(stop.name)
            stop = stop.next
        if stop is self:
            names.append(self.name)
        return ' -> '.join(names)

    def __del__(self):
        print(f'  (closing {self.name}, next was {self.next!r})')


def collect():
    print('collecting ...')
    print('unreachable objects:', gc.collect())
    print('garbage:', gc.garbage)


gc.collect()
print('building the line')
mill = Stop('mill')
lake = Stop('lake')
park = Stop('park')
mill.lead_to(lake)
lake.lead_to(park)
park.lead_to(mill)
print(mill.route())
print(park.route())
collect()

watch = weakref.ref(lake)
print('two names fewer')
lake = park = None
print(mill.route())
collect()

print('the last name')
mill = None
print('still there:', watch())
collect()
print('still there:', watch())

print('a line opened by hand needs no collection')
mill = Stop('mill')
mill.lead_to(Stop('lake'))
mill.next.lead_to(mill)
mill.next.lead_to(None)
del mill
collect()
