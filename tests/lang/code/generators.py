def generate(a):
    x = yield
    y = yield a
    z = yield from x
    try:
        yield 1, 2
    finally:
        yield y
    return z


def captured(a):
    yield lambda: a


sum(x for x in range(3))
