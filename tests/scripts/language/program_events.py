# An event system with observers held by weak references.
import weakref


class Event:
    def __init__(self, name):
        self.name = name
        self._observers = []

    def subscribe(self, observer):
        self._observers.append(weakref.ref(observer, self._forget))

    def _forget(self, reference):
        print(f'  {self.name} forgets an observer')
        self._observers.remove(reference)

    def fire(self, *args):
        for reference in list(self._observers):
            observer = reference()
            if observer is not None:
                observer(self, *args)

    def __len__(self):
        return len(self._observers)


class Logger:
    def __init__(self, name):
        self.name = name
        self.seen = []

    def __call__(self, event, *args):
        self.seen.append((event.name, args))
        print(f'  {self.name} hears {event.name} {args}')

    def __del__(self):
        print(f'  {self.name} dies after {len(self.seen)} events')


click, key = Event('click'), Event('key')
a, b = Logger('a'), Logger('b')
for event in (click, key):
    event.subscribe(a)
    event.subscribe(b)
print(len(click), len(key))
click.fire(1, 2)
print('dropping b')
del b
print(len(click), len(key))
click.fire(3)
key.fire('x')


def listener(event, *args):
    print('  function hears', event.name)


key.subscribe(listener)
key.fire()
print('deleting the function')
del listener
print(len(key))


class Chain:
    def __init__(self, event):
        self.event = weakref.proxy(event)

    def __call__(self, event, *args):
        self.event.fire('forwarded', *args)


c = Chain(key)
click.subscribe(c)
click.fire(9)
print('deleting key')
del key
try:
    click.fire(10)
except ReferenceError as error:
    print(error)
a = None
print('end', len(click))
