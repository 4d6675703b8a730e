# Strings: literals, escapes, repr, indexing, comparison.
print('single', "double", '''triple''', """multi
line""", 'it''s' 'joined', "it's", 'say "hi"')
print(repr('single'), repr("it's"), repr('say "hi"'), repr('both \' and "'), repr('tab\there'), repr('nl\n'))
print(repr('\x00\x07\x1b\x7f\r\\'), repr('\u00e9\u20ac\U0001f600'), repr('\u200b\xad'), '\x41\101\u0042')
print('a\
b', r'raw\n', R'\d', 'no \\ escape')
print(len(''), len('abc'), len('é€😀'), 'é€😀'[1], 'é€😀'[::-1])
print('abc'[0], 'abc'[-1], 'abc'[1:], 'abc'[:-1], 'abcdef'[::2], 'abcdef'[::-1], 'abcdef'[4:1:-1], 'abc'[5:], 'abc'[1:100])
print('a' + 'b', 'ab' * 3, 3 * 'ab', 'ab' * 0, 'ab' * -1, '' * 5)
print('a' < 'b', 'a' < 'B', 'abc' < 'abd', 'abc' < 'abcd', '' < 'a', 'a' == 'a', 'a' != 'b', 'Z' > 'A', 'é' > 'z')
print('b' in 'abc', 'bc' in 'abc', '' in 'abc', 'x' not in 'abc', 'abc' in 'abc')
print(ord('a'), chr(97), ord('€'), chr(8364), ord('😀'), chr(128512), ascii('é€😀a\n'), ord('\n'))
print(str(5), str(None), str(True), str([1, 'a']), str('x'), str(), repr(''), str(1.5), str((1,)))
print(bool(''), bool(' '), 'a' and 'b', '' or 'default', not 'x')
print([c for c in 'abc'], list('xy'), tuple('ab'), set('a'), sorted('hello'), max('hello'), min('hello'))
print('%s %r %a' % ('é', 'é', 'é'), f"{'é'!a} {'é'!r} {'é'!s}")
print(hash('abc') == hash('ab' + 'c'), type('').__name__)
a, b, c = 'xyz'
print(a, b, c, *'123', sep='-')
print('x', 'y', sep='', end='!\n')
print('a\0b' == 'a\0b', len('a\0b'), '\t|'.expandtabs(3))
print(dict(zip('abc', range(3))), list(enumerate('ab', 1)), list(reversed('abc')))
s = 'abc'
s += 'def'
s *= 2
print(s, s.__len__(), s.__contains__('d'), s.__add__('!'), 'abc'.__eq__('abc'), 'a'.__lt__('b'), 'a'.__eq__(5))
for f in (lambda: 'abc'[5], lambda: 'abc'[-4], lambda: s['a'], lambda: s[1.5], lambda: 'a' + 1,
          lambda: 'a' + None, lambda: 'a' * 'b', lambda: 'a' - 'b', lambda: 5 in 'abc', lambda: 'a' < 5,
          lambda: ord('ab'), lambda: ord(5), lambda: ord(''), lambda: chr(-1), lambda: chr(0x110000), lambda: chr('a'),
          lambda: len(5), lambda: 'abc'[::0], lambda: s(), lambda: 'abc'.x,
          lambda: 'a' @ 'b', lambda: -'a', lambda: 'a' + ['b'], lambda: ['b'] + 'a'):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__ + ':', error)


def assign():
    s[0] = 'x'


def delete():
    del s[0]


for f in (assign, delete):
    try:
        f()
    except TypeError as error:
        print(error)
