# Whole numbers of two kinds, text of two kinds.
# -*- coding: utf-8 -*-
import sys
print 7 / 2, -7 / 2, 7 // 2, 7 % 3, 7.0 / 2, 7 / 2.0, 2 ** -1, 7 / 2L, 1 / 3
x = 7
x /= 2
print x
print 10L, repr(10L), str(10L), 2 ** 62, 2 ** 63, 2 ** 64 - 2 ** 64, sys.maxint + 1, -sys.maxint - 1, type(sys.maxint), type(sys.maxint + 1)
print 0777, 0o777, 0xff, 0b11, 0L, -5L, [1L, 2], (3L,), {1L: 2L}
print 1 == 1L, hash(1L) == hash(1), 1L + 1, 1 + 1L, 5L // 2, divmod(7L, 2), -3L, abs(-3L), ~3L, 3L & 1, 1 << 70
print int('12'), int(3.9), long('12'), long(5), int('99999999999999999999'), int(1e20), isinstance(1L, int), isinstance(True, int), True + 1L
print hex(255), hex(255L), oct(8), oct(8L), bin(5), '%d %s %r %x' % (5L, 5L, 5L, 255L)
print 0.1, 1.0, 1e16, 1e17, 1.1 * 3, repr(1.1 * 3), 1.0 / 3, str(1.0 / 3), round(2.5), round(-2.5), round(1.2345, 2)
print 'abc', 'it\'s', repr('it\'s'), repr("a\"b'"), 'tab\t', repr('tab\t\n\x00\xff'), ['é'], len('é'), len(u'é'), [u'é'], repr(u'\u20ac')
print u'abc', [u'abc'], u'a' + 'b', repr('a' + u'b'), 'a' == u'a', hash('a') == hash(u'a'), {'a': 1}[u'a'], type('a'), type(u'a'), isinstance(u'a', basestring)
print repr(u'%s' % 'x'), repr('%s' % u'x'), repr('-'.join([u'a', 'b'])), repr('a,b'.split(u',')), repr(u'x'.upper()), repr(u'abc'[1]), repr(u'abc'[1:]), repr(u'a' * 3), list(u'ab'), repr('{0}'.format(1))
print 'é'.decode('utf-8') == u'é', repr(u'é'.encode('utf-8')), repr(unicode('abc')), repr(str(u'abc')), repr(u'é'.encode('latin-1')), repr('abc'.encode('utf-8'))
try:
    str(u'é')
except UnicodeError, e:
    print type(e).__name__, e
try:
    unicode('é')
except UnicodeError, e:
    print type(e).__name__, e
try:
    u'a' + 'é'
except UnicodeError, e:
    print type(e).__name__, e
try:
    'a' + 1
except TypeError, e:
    print e
print 'é', chr(65), unichr(233) == u'é', ord('a'), ord(u'é'), chr(233) == '\xe9'
print cmp(1, 2), cmp('b', 'a'), cmp([1], [1]), sorted([3, 'a', None, 2.5, (1,), [1]]), None < 0, 'a' > 5, [] < (), {} < []
print range(5), xrange(5), list(xrange(2, 8, 2)), map(None, [1, 2], 'ab'), map(lambda a: a * 2, [1, 2]), filter(None, [0, 1, '']), filter(lambda c: c > 'a', 'abc'), zip('ab', [1, 2]), reduce(lambda a, b: a + b, [1, 2, 3])
d = {'a': 1}
print d.keys(), d.items(), d.has_key('a'), list(d.iteritems()), d.iterkeys().next(), d.viewkeys()
print sorted([3, 1, 2], cmp=lambda a, b: b - a), sorted('bca', reverse=True), sorted([(1, 'b'), (0, 'c')], lambda a, b: cmp(a[1], b[1]))
l = [5, 1, 4]
l.sort(lambda a, b: cmp(b, a))
print l, `l`, `1L`, 1 <> 2, apply(max, (1, 2)), intern('abc') is 'abc'
print [i for i in range(3)], i
print (lambda a, b=2: (a, b))(1), eval('1 + 1'), type(None), type(type), type(len), type(lambda: 0), type([].append), Ellipsis, NotImplemented
exec 'y = 5'
print y
ns = {}
exec 'z = y + 1' in {'y': 1}, ns
print ns
print 'a' 'b' u'c', ur'\d', b'x', r'\n'
