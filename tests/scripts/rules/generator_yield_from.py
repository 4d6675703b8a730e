# yield from delegates values, sends, throws and returns.
# Rules: R33
def inner():
    try:
        x = yield 'inner 1'
        print('  inner got', x)
        y = yield 'inner 2'
        print('  inner got', y)
    finally:
        print('  inner finally')
    return 'inner result'


def outer():
    result = yield from inner()
    print('  outer got', result)
    yield from [1, 2]
    yield from 'ab'
    return 'outer result'


g = outer()
print(next(g))
print(g.send('x'))
print(g.send('y'))
print(list(g))
g = outer()
next(g)
try:
    g.throw(ValueError('thrown in'))
except ValueError as error:
    print(error)
g = outer()
next(g)
g.close()
print('closed')


def tree(node):
    if node:
        left, value, right = node
        yield from tree(left)
        yield value
        yield from tree(right)


print(list(tree(((None, 1, None), 2, ((None, 3, None), 4, None)))))


def chain(*iterables):
    for it in iterables:
        yield from it


print(list(chain('ab', [1], (x for x in (2, 3)))))
try:
    list(chain(5))
except TypeError as error:
    print(error)
