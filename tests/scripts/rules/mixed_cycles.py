# Cycles through several kinds of containers, with leaves of every kind.
# Rules: R47 R107 R108 R134 R137
import gc
import weakref

gc.disable()
gc.collect()


class N:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('  del', self.name)


class S:
    __slots__ = ('a', 'b', '__weakref__')


class D(dict):
    pass


class L(list):
    pass


def through_dict():
    n = N('n')
    n.d = {'back': n}


def through_tuple_and_list():
    n = N('n')
    n.t = ([n], 1)


def through_slots():
    s = S()
    s.a = [s]
    s.b = N('leaf of slots')


def dict_subclass():
    d = D()
    d['me'] = d
    d.n = N('attribute of a dict')


def list_subclass():
    l = L()
    l.append(l)
    l.n = N('attribute of a list')


def two_rings_with_bridge():
    a, b = N('a'), N('b')
    c, d = N('c'), N('d')
    a.x, b.x = b, a
    c.x, d.x = d, c
    b.bridge = c


def frozenset_in_cycle():
    n = N('n')
    n.f = frozenset([n])


def dict_key():
    n = N('n')
    n.d = {n: 1}


def long_ring():
    nodes = [N(i) for i in range(4)]
    for i, node in enumerate(nodes):
        node.next = nodes[(i + 1) % 4]


def iterator_in_cycle():
    l = []
    l.append(iter(l))


def views():
    d = {}
    d['v'] = d.values()


def slice_and_range():
    l = [slice(None), range(3)]
    l.append(slice(l))


def wvd_value():
    n = N('n')
    n.me = n
    n.cache = weakref.WeakValueDictionary()


def bound_builtin():
    l = []
    l.append(l.append)


for f in (through_dict, through_tuple_and_list, through_slots, dict_subclass, list_subclass, two_rings_with_bridge,
          frozenset_in_cycle, dict_key, long_ring, iterator_in_cycle, views, slice_and_range, bound_builtin):
    f()
    print(f.__name__ + ':', gc.collect())
wvd_value()
print('with a weak dictionary:', gc.collect() > 0)
