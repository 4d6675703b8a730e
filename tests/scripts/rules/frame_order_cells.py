# Variables that live in cells are released after the plain locals.
# Rules: R8 R26
class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


def cell_first():
    a = T('a (cell)')
    b = T('b')

    def inner():
        return a

    c = T('c')


def argument_cell(p, q):
    x = T('x')

    def inner():
        return p


def two_cells():
    z = T('z (cell)')
    y = T('y (cell)')
    inner = lambda: (y, z)
    w = T('w')


def inner_escapes():
    a = T('a (cell)')
    b = T('b')
    return lambda: a


print('cell and plain')
cell_first()
print('argument in a cell')
argument_cell(T('p'), T('q'))
print('two cells')
two_cells()
print('escaping closure')
f = inner_escapes()
print(' closure alive', f().name)
del f
print('recursive inner function keeps itself')


def recursive():
    t = T('t')

    def inner(n):
        return inner(n - 1) if n else t.name

    return inner(2)


print(recursive())
import gc
print('collected', gc.collect())
