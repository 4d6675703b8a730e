# Generators as coroutines that hand values on.
# Rules: R33
def start(f):
    def wrapper(*args):
        g = f(*args)
        next(g)
        return g
    return wrapper


@start
def printer():
    while True:
        print('  printing', (yield))


@start
def doubler(target):
    while True:
        target.send((yield) * 2)


@start
def broadcast(*targets):
    try:
        while True:
            value = yield
            for t in targets:
                t.send(value)
    finally:
        print('  broadcast closed')


b = broadcast(printer(), doubler(printer()))
b.send(1)
b.send('ab')
b.close()
del b
print('end')
