# Calls, closures and arguments.


def add(a, b):
    return a + b


def counter():
    total = 0

    def step(amount):
        nonlocal total
        total = add(total, amount)
        return total

    return step


def work(count):
    step = counter()
    for i in range(count):
        step(i)
    return step(0)


print(work(200000))
