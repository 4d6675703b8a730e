import os


def calls(f, args, kwargs):
    f()
    f(1, 2)
    f(1, key=2)
    f(*args)
    f(1, *args, 2)
    f(**kwargs)
    f(1, *args, key=2, **kwargs, other=3, third=4)
    f.method(1, key=2)
    f.method(*args)
    os.path.join("a", "b")
    os.getcwd()
    return f(
        1
    ).attribute.method(
        2
    )
