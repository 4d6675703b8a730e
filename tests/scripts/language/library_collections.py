# collections: what each container does, beside its lifetimes.
import collections
import collections.abc
from collections import *

P = namedtuple('P', 'x y', defaults=[5])
a = P(1)
print(a, a.x, a.y, a._replace(x=3), a._asdict(), P._fields, P.__doc__, P.x, P._make([1, 2]), a == (1, 5))
print(P.__new__.__defaults__, P._field_defaults, P.__module__, hash(a) == hash((1, 5)), [*a], P.__match_args__)
for wrong in (lambda: P(), lambda: P(1, 2, 3), lambda: setattr(a, 'x', 1), lambda: a._replace(z=1), lambda: P._make([1]),
              lambda: namedtuple('P', 'a a'), lambda: namedtuple('P', '_a'), lambda: namedtuple('1', 'a'),
              lambda: namedtuple('P', 'class'), lambda: namedtuple('P', 'a', defaults=[1, 2])):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
print(namedtuple('R', 'a a class _b', rename=True)._fields, namedtuple('One', 'only')(1))


class Point(namedtuple('Point', 'x y')):
    __slots__ = ()

    def __str__(self):
        return f'<{self.x}, {self.y}>'


print(Point(1, 2), repr(Point(1, 2)))

d = deque([1, 2, 3], maxlen=3)
d.append(4)
d.appendleft(0)
d.rotate(1)
print(d, 2 in d, d[0], d[-1], list(reversed(d)), d.maxlen, d.count(3), d.index(3), d == deque([3, 0, 2]), d < deque([4]))
d = deque('abcdef')
d.insert(2, 'X')
d.insert(-1, 'Y')
d.remove('d')
del d[0]
d[1] = 'Z'
d.reverse()
print(d, d * 2, d + deque('!'), deque([deque()]), d.copy() is d)
d += 'xy'
d *= 2
d.extendleft('12')
print(d, len(d))
rec = deque()
rec.append(rec)
print(rec)
for wrong in (lambda: deque().pop(), lambda: deque()[0], lambda: d['a'], lambda: d.index('no'), lambda: d.remove('no'),
              lambda: deque(maxlen=-1), lambda: deque(maxlen='a'), lambda: d + [1], lambda: hash(d), lambda: deque(1),
              lambda: [d.append(1) for _ in d], lambda: deque([1], 1).insert(0, 2)):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

dd = defaultdict(list)
dd['a'].append(1)
print(dd, dd.default_factory, dd.get('b'), 'b' in dd, dd | {'c': 1}, dd.copy(), defaultdict(None, a=1))
try:
    defaultdict()['x']
except KeyError as e:
    print(repr(e))
try:
    defaultdict(1)
except TypeError as e:
    print(e)

od = OrderedDict(a=1, b=2, c=3)
od.move_to_end('a')
od.move_to_end('c', last=False)
print(od, list(od), list(reversed(od)), od.keys(), od.values(), od.items(), {**od}, dict(od), list(reversed(od.items())))
print(od.popitem(), od.popitem(last=False), od, od == {'b': 2}, OrderedDict(a=1, b=2) == OrderedDict(b=2, a=1))
print(od.setdefault('z', 9), od.pop('z'), od.pop('q', None), od | {'k': 1}, OrderedDict.fromkeys('ab', 0), od.copy(), OrderedDict())
od.attribute = 1
print(od.__dict__, 'b' in od.keys(), od.keys() & {'b'}, type(iter(od)).__name__)
for wrong in (lambda: OrderedDict().popitem(), lambda: od.pop('no'), lambda: od.move_to_end('no'), lambda: OrderedDict([1]),
              lambda: OrderedDict(1, 2), lambda: [od.__setitem__(i, i) for i in od]):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)

cn = Counter('abracadabra')
print(cn, cn.most_common(2), cn - Counter('aab'), cn['z'], sorted(cn.elements()), cn.total(), cn + Counter(a=1), cn & Counter('ab'), cn | Counter(z=9))
cn.subtract('aaaaaaa')
cn.update(b=5)
del cn['nothing']
print(cn, +cn, -cn, cn == Counter(cn), cn <= cn, Counter(a=1) < Counter(a=2), Counter())
cn += Counter('zz')
print(cn, Counter([1, 'a', 1]), Counter({'x': 0}).copy())
try:
    Counter.fromkeys('ab')
except NotImplementedError as e:
    print(e)

cm = ChainMap({'a': 1}, {'b': 2, 'a': 0})
print(cm, cm['b'], cm['a'], list(cm), len(cm), cm.maps, cm.parents, cm.new_child({'c': 3}), 'q' in cm, cm.get('q'), dict(cm))
cm['n'] = 1
for wrong in (lambda: cm['q'], lambda: cm.pop('b'), lambda: cm.__delitem__('b')):
    try:
        print(wrong())
    except KeyError as e:
        print(e)


class UD(UserDict):
    def __missing__(self, key):
        return key * 2


u = UD(a=1)
u['b'] = 2
print(u, 'a' in u, u['zz'], u | {'c': 3}, u.copy(), u == {'a': 1, 'b': 2}, u.pop('a'), len(u), isinstance(u, collections.abc.MutableMapping))
ul = UserList([1, 2])
ul.append(3)
print(ul, ul[0:2], ul == [1, 2, 3], ul + [4], ul * 2, [0] + ul, 2 in ul, ul.index(2), ul.pop(), ul < [5])
us = UserString('abc')
print(us.upper(), us + 'd', us[1], us == 'abc', 'b' in us, us.replace('a', 'x'), repr(us), len(us), us * 2, us.split('b'), '%s' % us, hash(us) == hash('abc'))
print(deque[int], OrderedDict[str, int] if hasattr(OrderedDict, '__class_getitem__') else '', defaultdict[str, list])
