# get_referents shows what an object holds, in the order in which it is traversed.
# Rules: R111
import gc


class T:
    def __repr__(self):
        return 'T()'

    def method(self):
        pass


class Slotted:
    __slots__ = ('b', 'a')


def show(label, *values):
    print(label + ':', gc.get_referents(*values))


show('list', [1, 2, 3])
show('tuple', (1, 'two', 3.0))
show('dict with str keys', {'a': 1, 'b': 2})
show('dict with other keys', {1: 'a', 2: 'b'})
show('dict with mixed keys', {'a': 1, 2: 'b'})
show('set', {5})
show('several', [1], (2,), {'k': 3})
show('empty', [], (), {})
show('int', 5)
show('str', 'text')
show('None', None)
t = T()
show('instance', t)
t.x, t.y = 10, 20
show('attributes', t)
t.__dict__
show('with a dict', t)
s = Slotted()
s.a, s.b = 'value a', 'value b'
show('slots', s)
m = t.method
print('method:', [type(x).__name__ for x in gc.get_referents(m)])


def outer(cell, default=5):
    def inner(x, d=default):
        return cell
    return inner


f = outer('content')
print('function:', [type(x).__name__ for x in gc.get_referents(f)])
show('cell', f.__closure__[0])
show('slice', slice(1, 2, 3))
print('class:', sorted({type(x).__name__ for x in gc.get_referents(T)}))
show('exception', ValueError('a', 1))
show('bound builtin', [].append)
