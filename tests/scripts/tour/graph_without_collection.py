# A ring whose last step is a proxy dies with its last name, no collection needed.
# Rules: R46 R66 R72 R75
import gc
import weakref


class Stop:
    def __init__(self, name):
        self.name = name
        self.next = None

    def __del__(self):
        print(f'  (closing {self.name})')

    def leads_back_to(self, other):
        stop = other
        while stop is not None:
            if stop.name == self.name:
                return True
            stop = stop.next
        return False

    def lead_to(self, other):
        if other is not None and self.leads_back_to(other):
            print(f'{self.name} leads weakly to {other.name}')
            other = weakref.proxy(other)
        elif other is not None:
            print(f'{self.name} leads to {other.name}')
        self.next = other

    def route(self):
        names, stop, seen = [], self, set()
        while stop is not None and stop.name not in seen:
            names.append(stop.name)
            seen.add(stop.name)
            stop = stop.next
        if stop is not None:
            names.append('(' + stop.name + ')')
        return ' -> '.join(names)


gc.disable()
gc.collect()
mill, lake, park = Stop('mill'), Stop('lake'), Stop('park')
mill.lead_to(lake)
lake.lead_to(park)
park.lead_to(mill)
print(mill.route())
print(lake.route())
print(type(park.next).__name__, '-', park.next.name)
print('collected:', gc.collect())

print('two names fewer')
lake = park = None
print(mill.route())
print('collected:', gc.collect())

print('the last name')
mill = None
print('collected:', gc.collect())
print('garbage:', gc.garbage)
