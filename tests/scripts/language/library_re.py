# Regular expressions: matching, replacing, splitting, and patterns that are none.
import re
tests = [
    ('a+b', 'xaaab'), ('(a|b)*c', 'ababc'), ('(\\w+)\\s+(\\w+)', 'hello big world'),
    ('^\\d{3}-\\d{2,4}$', '123-4567'), ('(?P<x>\\d+)-(?P=x)', '12-12 13-14'), ('a*?b', 'aaab'),
    ('(a*)*', 'aaa'), ('(?<=a)b', 'ab cb'), ('(?<!a)b', 'ab cb'), ('foo(?=bar)', 'foobar'),
    ('foo(?!bar)', 'foobaz'), ('[^abc]+', 'abcxyz'), ('[a-c\\d-]+', 'z-a1c'),
    ('\\bfoo\\b', 'a foo b'), ('(?i)HeLLo', 'say hello'), ('(?x) a  b # c', 'ab'), ('(a)?b', 'b'),
    ('(a)?(?(1)b|c)', 'c'), ('x{2,3}?', 'xxxx'), ('(?:ab){2}', 'ababab'), ('a(?>b*)b', 'abbb'),
    ('a.c', 'a\nc'), ('(?s)a.c', 'a\nc'), ('(?m)^b$', 'a\nb\nc'), ('(.*?)(\\d+)$', 'abc123'),
    ('([a-z]+)(\\d*)', 'ab12 cd e5'), ('', 'ab'), ('x*', 'axb'), ('\\\\', 'a\\b'), ('[]a]+', ']a'),
    ('a|ab|abc', 'abc'), ('(a+|b)+?c', 'aabac'), ('\\x41\\u0042\\103', 'ABC'), ('(((a)))', 'a'),
    ('a++b', 'aaab'), ('(?i)[A-C]+', 'xabcD'), ('(a)|b', 'ab'), ('.*\\.py', 'x.py y.pyc'),
]
for p, s in tests:
    try:
        r = re.compile(p)
    except re.error as e:  # Before 3.11 groups and repetitions could not be possessive.
        print(p, '->', e)
        continue
    m = r.search(s)
    print(p, r, m, m and (m.groups(), m.groupdict(), m.lastindex, m.lastgroup, m.span(), m.regs))
    print(r.findall(s), r.split(s), r.sub('<X>', s), r.match(s), r.fullmatch(s))
for p in [
    '(', ')', 'a**', '*a', '[a', '\\q', 'a{3,2}', '(?P<1>a)', '(?P=x)', '(?z)', '[b-a]', '(?<=a*)b',
    'a\n(', '\\2', '(?P<a>.)(?P<a>.)', 'x(?i)', '(?#', 'a{,3}{2}', '+', 'a|*', '(?', '(?P', '(?P>',
]:
    try:
        print(re.compile(p))
    except re.error as e:
        print(p, '->', e, e.pos, e.lineno, e.colno)
print(re.sub('(\\w)(\\w)', '\\2\\1', 'abcd'), re.sub('(?P<n>x)', '[\\g<n>\\g<1>\\n]', 'axb'))
print(re.sub('a', lambda m: m.group().upper(), 'banana', 2))
print(re.subn('x*', '-', 'abxd'), re.split('(,)\\s*', 'a, b,c'), re.split('x*', 'axbc'))
print(re.escape('a.b*c d-\n'))
print(re.compile('a', re.I | re.M), re.I, re.I | re.S, getattr(re, 'NOFLAG', 'no NOFLAG'), repr(re.compile('a').flags))
print(re.X + 0, str(re.I), re.I & re.M, repr(re.I & re.M))
m = re.match('(?P<a>.)(?P<b>.)?', 'x')
print(m['a'], m.group('b'), m.groups('z'), m.groupdict('q'), m.expand('<\\1>'), m.start('b'))
print(bool(m))
for f in (
    lambda: m.group(5), lambda: m['zz'], lambda: re.match('a', 5), lambda: re.compile(5),
    lambda: re.sub('a', '\\g<zz>', 'a'), lambda: re.sub('a', '\\5', 'a'),
    lambda: re.sub('a', '\\q', 'a'),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print([x.span() for x in re.finditer('a|', 'baac')], re.compile('a').search('bab', 2))
print(re.compile('^a').match('ba', 1), re.compile('a$').search('ab', 0, 1))
print(re.compile('a') is re.compile('a'), re.compile('a') == re.compile('a'))
print(re.fullmatch('a|ab', 'ab'), type(m), type(re.compile('')))
