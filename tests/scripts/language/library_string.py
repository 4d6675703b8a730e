# string: constants, Template, Formatter.
import string
from string import Formatter, Template

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
print(string.capwords('ab  cd e'), string.capwords('a-b', '-'))
t = Template('$a ${b} $$ $c ${d')
print(t.safe_substitute(a=1, b=2), t.is_valid(), Template('$x $y $x').get_identifiers(), Template('$who likes ${what}s').substitute({'who': 'tim'}, what='kung pao'))
for text in ('a $', 'line\n ab $ c', '$missing', '${a'):
    try:
        print(Template(text).substitute(a=1))
    except (KeyError, ValueError) as e:
        print(type(e).__name__, e)
f = Formatter()
print(f.format('{0!r:>5} {x.real} {l[1]} {} {{}}', 'a', x=3, l=[1, 2]) if False else f.format('{0!r:>5} {x.real} {l[1]} {{}}', 'a', x=3, l=[1, 2]))
print(f.format('{} {} {:{}}', 1, 2, 3, 5), list(f.parse('a{b!r:c}d{{e}}')), f.vformat('{a}', (), {'a': 1}))


class Default(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f'<{key}>') if isinstance(key, str) else super().get_value(key, args, kwargs)


print(Default().format('{a} {b} {0}', 7, a=1))
for text in ('{', '}', '{0', '{!x}', '{} {0}', '{0} {}'):
    try:
        print(f.format(text, 1))
    except ValueError as e:
        print(e)
