# Methods of str that search, split and join.
s = 'the quick brown fox'
print(s.find('q'), s.find('z'), s.rfind('o'), s.index('fox'), s.rindex('o'), s.count('o'), s.count(''))
print(s.find('o', 13), s.find('o', 13, 15), s.count('o', 5, 15), s.find('', 5), s.find('', 100))
print(s.startswith('the'), s.startswith(('a', 't')), s.endswith('fox'), s.startswith('quick', 4),
      s.endswith('brown', 0, 15), s.startswith(()))
print(s.split(), s.split(' ', 1), s.split('o'), ' a  b '.split(), ' a  b '.split(' '), ''.split(), ''.split(','))
print(s.rsplit(' ', 1), s.rsplit(None, 2), 'a,b,c'.rsplit(','), 'a1b2c'.split('1b2'), 'aaa'.split('a'))
print(s.partition(' '), s.rpartition(' '), s.partition('zzz'), s.rpartition('zzz'))
print('one\ntwo\r\nthree\n'.splitlines(), 'one\ntwo'.splitlines(True), ''.splitlines(), '\n'.splitlines())
print(', '.join(['a', 'b', 'c']), ''.join(('x', 'y')), '-'.join('abc'), '-'.join([]), '-'.join(['one']))
print(s.replace('quick', 'slow'), s.replace('o', '0', 1), 'aaa'.replace('a', 'b', 2), 'abc'.replace('', '-'),
      'aaa'.replace('aa', 'b'), 'abc'.replace('', '-', 2))
print('  x '.strip() + '|', '  x '.lstrip() + '|', '  x '.rstrip() + '|', 'xxaxx'.strip('x'), 'abcab'.strip('ab'),
      'www.x.com'.lstrip('w.'), '\t\n x'.strip())
print('prefix-body'.removeprefix('prefix-'), 'body.py'.removesuffix('.py'), 'x'.removeprefix('y'))
print(s.upper(), 'ABC'.lower(), 'aBc'.swapcase(), 'hello world'.title(), 'hELLO'.capitalize(), 'ABC'.casefold(),
      "they're bill's".title(), 'x1y2'.title())
print('abc'.center(9) + '|', 'abc'.center(8, '*'), 'abc'.ljust(6) + '|', 'abc'.rjust(6, '.'), '42'.zfill(5),
      '-42'.zfill(5), '+7'.zfill(4), 'abc'.center(2), 'abcd'.center(7, '-'))
print('abc'.isalpha(), 'ab1'.isalnum(), '123'.isdigit(), '12'.isdecimal(), '12'.isnumeric(), '1.5'.isdigit(),
      ' \t'.isspace(), 'abc'.islower(), 'ABC'.isupper(), 'Abc Def'.istitle(), ''.isalpha(), 'a b'.isidentifier(),
      '_x1'.isidentifier(), 'abc'.isascii(), 'a\n'.isprintable(), ''.isprintable())
print('a\tb\tc'.expandtabs(4), 'x\ty'.expandtabs(), '\t'.expandtabs(0) + '|')
table = str.maketrans('abc', 'xyz', 'd')
print('abcd'.translate(table), 'abc'.translate({97: 'AA', 98: None}), str.maketrans({'a': 'b'}))
for f in (lambda: s.index('zzz'), lambda: s.rindex('zzz'), lambda: s.split(''), lambda: s.partition(''),
          lambda: ''.join([1]), lambda: ''.join(['a', None]), lambda: s.find(5), lambda: s.replace('a'),
          lambda: s.center('x'), lambda: s.center(5, 'ab'), lambda: s.startswith(5), lambda: s.startswith(['a']),
          lambda: s.nothing, lambda: ''.join(5), lambda: s.split(5), lambda: s.strip(5), lambda: s.upper(1),
          lambda: s.count(), lambda: str.upper(), lambda: str.upper(5), lambda: s.replace('a', 5),
          lambda: s.join(), lambda: s.zfill(), lambda: s.ljust()):
    try:
        print(f())
    except (TypeError, ValueError, AttributeError, LookupError) as error:
        print(type(error).__name__ + ':', error)
