def outer(a, b, *c, d=1, **e):
    x = a

    def inner(y):
        nonlocal x
        x = y + b
        return lambda: (a, x, y)

    def other():
        global z
        z = x
        del z

    del x
    return inner, other
