# send, throw and close.
# Rules: R33
def echo():
    received = []
    try:
        while True:
            try:
                value = yield len(received)
                print('  got', value)
                received.append(value)
            except ValueError as error:
                print('  caught', error)
    except GeneratorExit:
        print('  closing', received)
        raise
    finally:
        print('  finally')


g = echo()
print(next(g), g.send('a'), g.send('b'), next(g))
print(g.throw(ValueError('thrown')))
print(g.throw(ValueError, 'old style'))
g.close()
g.close()
try:
    next(g)
except StopIteration:
    print('exhausted')
g = echo()
next(g)
try:
    g.throw(KeyError('through'))
except KeyError as error:
    print('passed through', error)
try:
    echo().throw(ValueError('before start'))
except ValueError as error:
    print(error)


def stubborn():
    try:
        yield 1
    except GeneratorExit:
        yield 2


s = stubborn()
next(s)
try:
    s.close()
except RuntimeError as error:
    print(error)


def raises_stop():
    yield 1
    raise StopIteration('inside')


try:
    list(raises_stop())
except RuntimeError as error:
    print(error, repr(error.__cause__))


def reentrant():
    yield next(r)


r = reentrant()
try:
    next(r)
except ValueError as error:
    print(error)


def average():
    total = n = 0
    mean = None
    while True:
        total += yield mean
        n += 1
        mean = total / n


a = average()
next(a)
print(a.send(10), a.send(20), a.send(30))
