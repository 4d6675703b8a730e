# Who is older than its holder is put off: it keeps its weak references, and its turn is the last.
import gc
import weakref


class Noisy:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('del', self.name, end=' ')


class Plain:
    def __init__(self, name):
        self.name = name


def watch(title, make, is_older, has_callback, is_deep):
    print(title, end=': ')
    if is_older:
        held, holder = make('held'), Noisy('holder')
    else:
        holder, held = Noisy('holder'), make('held')
    reference = weakref.ref(held)
    called = weakref.ref(held, lambda r: print('callback', end=' ')) if has_callback else reference
    middle = Plain('middle')
    between = weakref.ref(middle)
    if is_deep:
        middle.held, holder.held = held, middle
    else:
        holder.held = held
    del held, holder, middle
    for _ in range(4):
        gc.collect()
        print('|', reference() is not None, called() is not None, between() is not None, end=' ')
    print()


gc.collect()
for make in (Noisy, Plain):
    for is_older in (False, True):
        for has_callback in (False, True):
            for is_deep in (False, True):
                watch(f'{make.__name__} {is_older} {has_callback} {is_deep}', make, is_older,
                      has_callback, is_deep)


def collect(references):
    for _ in range(4):
        gc.collect()
        print('|', [reference() is not None for reference in references], end=' ')
    print()


def chain(is_oldest_held):
    a, b, c = Noisy('a'), Noisy('b'), Noisy('c')
    a.plain = Plain('held by a')
    if is_oldest_held:
        b.next, c.next = a, b
    else:
        a.next, b.next = b, c
    return [weakref.ref(each) for each in (a, b, c, a.plain)]


collect(chain(True))
collect(chain(False))
first, second, third, fourth = Noisy(1), Noisy(2), Noisy(4), Noisy(10)
second.held, fourth.held = third, first
del first, second, third, fourth
for _ in range(3):
    gc.collect()
    print()
