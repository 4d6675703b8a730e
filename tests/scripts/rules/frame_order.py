# When a frame ends, parameters go first, then locals by first appearance in the source.
# Rules: R26 R27
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def locals_only():
    b = T('b')
    a = T('a')
    c = T('c')


def assigned_in_other_order():
    if False:
        first = None
    second = T('second')
    first = T('first')


def with_parameters(p, q):
    x = T('x')
    q = T('q again')
    y = T('y')


def rebinds(p):
    print('  rebinding p')
    p = T('p2')
    print('  rebound')


def returns_one():
    a = T('a')
    b = T('b')
    return a


def star(p, *rest, k, **others):
    x = T('x')


def deletes():
    a = T('a')
    b = T('b')
    del a
    print('  a deleted')


def loops():
    for i in [T('i1'), T('i2')]:
        pass
    last = T('last')


for function in (locals_only, assigned_in_other_order, deletes, loops):
    print(function.__name__)
    function()
print('with_parameters, temporaries')
with_parameters(T('p'), T('q'))
print('with_parameters, named')
p, q = T('p'), T('q')
with_parameters(p, q)
print(' back')
del p, q
print('keywords in another order')
with_parameters(q=T('q'), p=T('p'))
print('rebinds')
rebinds(T('p'))
print('returns_one')
kept = returns_one()
print(' returned', kept.name)
kept = None
print('result discarded')
returns_one()
print('star')
star(T('p'), T('r1'), T('r2'), z=T('z'), k=T('k'))
print('end')
