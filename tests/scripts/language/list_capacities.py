# How much room lists have, by the way in which they were made.
import sys


def room(items):
    return (sys.getsizeof(items) - sys.getsizeof([])) // 8


for n in (0, 1, 2, 3, 4, 5, 8, 9, 10, 100, 1000):
    repeated = [0] * n
    extended, added, doubled = [], [], [0] * n
    extended.extend(repeated)
    added += repeated
    doubled *= 2
    made = [list(range(n)), [1] + [0] * n, repeated.copy(), repeated[:], repeated[::2], [x for x in repeated], extended, added,
            list(repeated), list(tuple(repeated)), list('a' * n), sorted(repeated), doubled, [*repeated],
            [*repeated, 1], list(iter(repeated))]
    print(n, room(repeated), *map(room, made))
