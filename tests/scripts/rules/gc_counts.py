# gc.get_count rises with every tracked allocation and falls with every death.
# Rules: R113 R114
import gc

gc.disable()
gc.collect()


class T:
    pass


def functions():
    return [lambda: 0 for _ in range(10)]


def instances():
    return [T() for _ in range(10)]


def with_dicts():
    made = [T() for _ in range(10)]
    for t in made:
        t.__dict__
    return made


def sets():
    return [set() for _ in range(10)]


def integers():
    return [n * 1000 for n in range(10)]


for make in (instances, with_dicts, functions, sets, integers):
    kept = make()
    before = gc.get_count()[0]
    kept = make(), kept
    after = gc.get_count()[0]
    kept = None
    end = gc.get_count()[0]
    print(make.__name__, (after - before) // 10, (after - end) // 10)
print(len(gc.get_count()), type(gc.get_count()).__name__)
