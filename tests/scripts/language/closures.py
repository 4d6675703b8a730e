# Closures, nonlocal, late binding, cells and their errors.
def counter(start=0):
    n = start

    def step(by=1):
        nonlocal n
        n += by
        return n

    def value():
        return n
    return step, value


step, value = counter(10)
other, other_value = counter()
print(step(), step(5), value(), other(), other_value(), value())
fs = [lambda: i for i in range(3)]
gs = [lambda i=i: i for i in range(3)]
print([f() for f in fs], [g() for g in gs])


def late():
    out = []
    for i in range(3):
        out.append(lambda: i)
    i = 'changed'
    return [f() for f in out]


print(late())


def three_levels(a):
    def middle(b):
        def inner(c):
            nonlocal a
            a += c
            return a + b + c
        return inner, lambda: a
    return middle


inner, read = three_levels(1)(10)
print(inner(100), inner(100), read())
x = 'global'


def shadow():
    x = 'local'

    def use_global():
        global x
        x = 'changed global'
        return x

    def use_nonlocal():
        nonlocal x
        x = 'changed local'
    use_global()
    use_nonlocal()
    return x


print(shadow(), x)


def unbound():
    print(later)
    later = 1


def unbound_cell():
    def f():
        return late_cell
    try:
        f()
    finally:
        late_cell = 1


def deleted():
    a = 1
    del a
    return a


def deleted_cell():
    a = 1
    g = lambda: a
    del a
    return g()


def augmented():
    x += 1


for f in (unbound, unbound_cell, deleted, deleted_cell, augmented, lambda: undefined_name):
    try:
        f()
    except NameError as error:
        print(type(error).__name__ + ':', error)
print(step.__closure__ is not None, shadow.__closure__, [c.cell_contents for c in step.__closure__], step.__code__.co_freevars, counter.__code__.co_cellvars)


def compose(*fs):
    def composed(x):
        for f in reversed(fs):
            x = f(x)
        return x
    return composed


print(compose(str, lambda n: n + 1, abs)(-5))


def memo(f):
    cache = {}

    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), len(fib.cache))


class K:
    x = 'class level'

    def method(self):
        return x

    y = [x for _ in range(1)]
    z = x


print(K().method(), K.y, K.z)
