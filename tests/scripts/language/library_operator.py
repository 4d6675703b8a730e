# operator: functions for operators, getters.
import operator as o

print(o.add(1, 2), o.sub(5, 3), o.mul(2, 3), o.truediv(7, 2), o.floordiv(7, 2), o.mod(7, 3), o.pow(2, 5), o.neg(3), o.pos(-3), o.abs(-4))
print(o.and_(6, 3), o.or_(6, 3), o.xor(6, 3), o.lshift(1, 4), o.rshift(16, 2), o.invert(5), o.inv(5), o.not_(0), o.truth([]), o.index(True))
print(o.lt(1, 2), o.le(2, 2), o.eq(1, 1.0), o.ne(1, 2), o.gt(1, 2), o.ge(2, 1), o.is_(None, None), o.is_not(1, None))
print(o.concat([1], [2]), o.contains('abc', 'b'), o.countOf([1, 2, 1], 1), o.indexOf('abc', 'c'), o.getitem({'a': 1}, 'a'), o.length_hint(iter([1, 2])))
l = [1, 2, 3]
o.setitem(l, 0, 9)
o.delitem(l, 1)
print(l, o.iadd(l, [4]) is l, l, o.imul([1], 2), o.iconcat([1], [2]), o.call(max, 1, 5, key=lambda x: -x))
print(o.itemgetter(1)([5, 6]), o.itemgetter(1, 0)('ab'), o.itemgetter(slice(1, 3))('abcd'), o.attrgetter('real')(3), o.attrgetter('real', 'imag')(3), o.attrgetter('__class__.__name__')(3))
print(o.methodcaller('upper')('a'), o.methodcaller('split', 'b', maxsplit=1)('abcbd'))
print(o.itemgetter(1), o.itemgetter('a', 2), o.attrgetter('a.b'), o.methodcaller('f', 1, k=2), o.methodcaller('f'))
for wrong in (lambda: o.add(1), lambda: o.add(1, 'a'), lambda: o.itemgetter(), lambda: o.attrgetter(1), lambda: o.methodcaller(), lambda: o.methodcaller(1),
              lambda: o.itemgetter(5)([1]), lambda: o.attrgetter('x')(1), lambda: o.indexOf([1], 2), lambda: o.concat(1, 2), lambda: o.index('a'),
              lambda: o.methodcaller('nope')(1), lambda: o.countOf(1, 2), lambda: o.itemgetter(1)(), lambda: o.length_hint(1, 'a')):
    try:
        print(wrong())
    except Exception as e:
        print(type(e).__name__, e)
