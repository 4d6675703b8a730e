# How results are held on their way: return, lambda, conditional, print arguments.
# Rules: R1 R26 R27 R29
import sys


class T:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)

    def __repr__(self):
        return f'T({self.name})'


def make(name):
    return T(name)


def make_local(name):
    t = T(name)
    u = T(name + ' other')
    return t


def choose(flag):
    return T('yes') if flag else T('no')


def first(*items):
    return items[0]


def pair():
    return T('p1'), T('p2')


print('discarded')
make('a')
print('printed', make('b'))
print('attribute', make('c').name)
print('local')
make_local('d')
print('choose')
choose(True)
choose(False)
print('first')
first(T('f1'), T('f2'))
print('pair')
pair()
print('unpacked')
a, b = pair()
print('item')
pair()[1]
print('counts', sys.getrefcount(make('e')), sys.getrefcount(first(T('g'))), sys.getrefcount([T('h')][0]))
print('two in one call', make('i'), make('j'))
print('nested', first(first(T('k'), T('l')), T('m')))
print('or', (None or make('n')).name)
print('and')
make('o') and make('p')
print('format', '%s' % make('q'), f'{make("r")}', '{}'.format(make('s')), str(make('t')))
print('join', ', '.join([x.name for x in (make('u'), make('v'))]))
print('length', len([make('w'), make('x')]))
print('sorted', sorted([make('z'), make('y')], key=lambda t: t.name))
print('lambda', (lambda: make('la'))())
print('deleting a and b')
del a
del b
