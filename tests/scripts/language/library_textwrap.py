# Wrapping, shortening, dedenting and indenting text.
import textwrap
t = "The quick brown fox jumped over the lazy dog -- it wasn't amused. Well-known use-case: supercalifragilisticexpialidocious, end.  And one\tmore sentence!"
for w in (10, 20, 33, 70):
    print(textwrap.wrap(t, w))
print(textwrap.fill(t, 30, initial_indent='* ', subsequent_indent='  '))
print(textwrap.shorten(t, 40), '|', textwrap.shorten('hello', 40), '|')
print(textwrap.shorten('hello world', 8, placeholder='..'))
print(textwrap.wrap(t, 20, max_lines=2), textwrap.wrap(t, 12, break_long_words=False))
print(textwrap.wrap(t, 15, break_on_hyphens=False))
print(textwrap.wrap('a  b   c', 3, drop_whitespace=False))
print(repr(textwrap.dedent('\n    a\n      b\n\n    c\n   \t\n')))
print(repr(textwrap.dedent('  a\n\tb')), repr(textwrap.indent('a\n\nb\n', '> ')))
print(repr(textwrap.indent('a\n\nb', '> ', lambda l: True)))
try:
    textwrap.wrap('x', 0)
except ValueError as e:
    print(e)
print(textwrap.wrap('', 5), textwrap.wrap('em--dash foo-bar-baz', 8))
print(textwrap.wrap('end.  Next thing', 60, fix_sentence_endings=True))
