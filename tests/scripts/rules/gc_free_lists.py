# Freed lists, dicts and tuples are kept for reuse, up to a limit.
# Rules: R113 R119
import gc

gc.disable()


def moved(make, count):
    gc.collect()
    made = [None] * count
    start = gc.get_count()[0]
    for i in range(count):
        made[i] = make(i)
    peak = gc.get_count()[0] - start
    for i in range(count):
        made[i] = None
    low = gc.get_count()[0] - start
    for i in range(count):
        made[i] = make(i)
    return peak, low, gc.get_count()[0] - start


print('lists', moved(lambda i: [], 100))
print('dicts', moved(lambda i: {}, 100))
print('pairs', moved(lambda i: (i, i), 100))
print('long tuples', moved(lambda i: (i,) * 30, 100))
print('sets', moved(lambda i: set(), 100))


class Node:
    pass


print('instances', moved(lambda i: Node(), 100))
print('functions', moved(lambda i: (lambda: i), 100))
