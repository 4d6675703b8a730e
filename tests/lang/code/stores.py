def swaps(a, b, c):
    a, b = b, a
    a, b, c = c, a, b
    (a, b), c = (b, c), a
    x, y = a, b = c
    a.x, b[0] = b, a
    [c] = a,
    first, *middle, last = a
    return first, middle, last, x, y


def dead(a):
    return a
    print(a)


def branches(a):
    if a:
        return 1
    else:
        return 2


def falls_off(a):
    if a:
        x = 1
    else:
        y = 2
