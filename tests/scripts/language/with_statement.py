# Context managers: entering, leaving, suppressing, several at once.
class M:
    def __init__(self, name, suppress=False, fail=None):
        self.name, self.suppress, self.fail = name, suppress, fail

    def __enter__(self):
        print('enter', self.name)
        if self.fail == 'enter':
            raise ValueError('enter failed')
        return self.name

    def __exit__(self, kind, value, traceback):
        print('exit', self.name, kind.__name__ if kind else None, repr(value), traceback is not None)
        if self.fail == 'exit':
            raise ValueError('exit failed')
        return self.suppress


with M('a') as a:
    print('body', a)
with M('a') as a, M('b') as b:
    print('body', a, b)
with (M('p'), M('q') as q):
    print('body', q)
with M('s', suppress=True):
    raise KeyError('suppressed')
print('after suppression')
try:
    with M('o'), M('i'):
        raise KeyError('passes')
except KeyError as error:
    print('caught', error)
try:
    with M('outer', suppress=True), M('x', fail='exit'):
        print('body')
except ValueError as error:
    print('not reached', error)
try:
    with M('ok'), M('bad', fail='enter'):
        print('never')
except ValueError as error:
    print('caught', error)
try:
    with M('chain', fail='exit'):
        raise KeyError('first')
except ValueError as error:
    print(repr(error), repr(error.__context__))


def returns():
    with M('r'):
        return 'returned'


def loop():
    for i in range(3):
        with M(i):
            if i == 0:
                continue
            if i == 1:
                break
    return i


print(returns())
print(loop())
with M('tail') as (x, *y):
    print(x, y)
with M('x') as [x]:
    pass


class H:
    pass


h, d = H(), {}
with M('attribute') as h.x, M('item') as d['k']:
    print(h.x, d)


class NoExit:
    def __enter__(self):
        pass


class NoEnter:
    def __exit__(self, *a):
        pass


def w1():
    with 5:
        pass


def w2():
    with NoExit():
        pass


def w3():
    with NoEnter():
        pass


def w4():
    with M:
        pass


def w5():
    with M('u') as (a, b, c, d):
        pass


for f in (w1, w2, w3, w4, w5):
    try:
        f()
    except (TypeError, ValueError) as error:
        print(type(error).__name__ + ':', error)
