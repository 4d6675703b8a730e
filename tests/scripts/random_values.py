"""Random expressions on values: see random_programs."""

import random

PRELUDE = '''\
# Random expressions, seed {seed}.
def attempt(number, f):
    try:
        value = f()
        if isinstance(value, (set, frozenset)):
            value = sorted(map(repr, value))
        print(number, repr(value))
    except Exception as error:
        print(number, type(error).__name__ + ':', error)


'''

INTS = ['0', '1', '-1', '2', '-3', '7', '10', '255', '-256', '1000', '2 ** 31', '2 ** 63', '-2 ** 63',
        '10 ** 20', '-10 ** 25', '2 ** 100 - 1', '123456789', 'True', 'False']
FLOATS = ['0.0', '-0.0', '1.0', '0.5', '-2.5', '3.14159', '1e10', '1e-7', '1e22', '123456.789', '2.675',
          '1e300', '5e-324', "float('inf')", "float('nan')", '0.1', '1 / 3', '99.995', '1e16']
STRINGS = ["''", "'a'", "'abc'", "'Hello World'", "' pad '", "'a,b,,c'", "'12'", "'-7.5'", "'x' * 12",
           "'tab\\there'", "'aaa'", "'abcabc'", "'ABC'", "'é€'", "'it\\'s'", "'line\\nline'"]
LISTS = ['[]', '[1]', '[1, 2, 3]', "['a', 'b']", '[3, 1, 2]', '[[1], [2]]', '[0] * 5', 'list(range(6))',
         "[1, 'a']", '[1.5, 2]', '[None]']
TUPLES = ['()', '(1,)', '(1, 2)', "('a', 1)", '((1, 2), 3)', '(3, 2, 1)']
DICTS = ['{}', "{'a': 1}", "{'a': 1, 'b': 2}", '{1: 2}', "{(1, 2): 'x'}", "{'k': [1]}"]
SETS = ['set()', '{1}', "{'a'}", 'frozenset()', 'frozenset({1})']
OTHERS = ['None', 'range(5)', 'range(2, 10, 3)', 'slice(1, 2)', 'int', 'len', '...', 'str', 'range(0)']
BINARY = ['+', '-', '*', '/', '//', '%', '&', '|', '^', '==', '!=', '<', '<=', '>', '>=', 'in', 'not in',
          'is not', 'and', 'or', '<<', '>>', '@']
METHODS = {
    'str': ['upper', 'lower', 'title', 'capitalize', 'swapcase', 'strip', 'split', 'splitlines', 'isdigit',
            'isalpha', 'isalnum', 'isspace', 'isupper', 'islower', 'istitle', 'isidentifier', 'casefold',
            'expandtabs', 'find', 'index', 'count', 'replace', 'startswith', 'endswith', 'partition',
            'rpartition', 'join', 'center', 'ljust', 'rjust', 'zfill', 'rsplit', 'rfind', 'removeprefix',
            'removesuffix', 'lstrip', 'rstrip', 'format', 'isprintable', 'isascii', 'nothing'],
    'list': ['append', 'pop', 'insert', 'index', 'count', 'extend', 'remove', 'reverse', 'sort', 'copy', 'clear'],
    'tuple': ['index', 'count'],
    'dict': ['get', 'pop', 'setdefault', 'keys', 'values', 'items', 'copy', 'update', 'popitem', 'fromkeys'],
    'set': ['union', 'intersection', 'difference', 'issubset', 'isdisjoint', 'copy', 'symmetric_difference'],
    'int': ['bit_length', 'conjugate', 'bit_count', '__add__', '__index__'],
    'float': ['is_integer', 'as_integer_ratio', 'hex', 'conjugate'],
}
FUNCTIONS = ['len', 'abs', 'int', 'float', 'str', 'repr', 'bool', 'list', 'tuple', 'sorted', 'sum', 'max',
             'min', 'round', 'hex', 'oct', 'bin', 'chr', 'ord', 'any', 'all', 'dict', 'ascii', 'enumerate',
             'reversed', 'iter', 'divmod', 'range', 'isinstance', 'zip', 'format', 'callable', 'hash',
             'map', 'filter', 'next', 'slice', 'type']
OPAQUE = {'enumerate', 'reversed', 'iter', 'zip', 'map', 'filter', 'hash'}


class Program:
    def __init__(self, seed, length, version):
        self.version = version
        self.random = random.Random(seed)
        self.statements = [PRELUDE.format(seed=seed)]
        self.statements += [f'attempt({n}, lambda: {self.expression()})' for n in range(length)]

    def pick(self, *lists):
        return self.random.choice(self.random.choice(lists))

    def number(self):
        return f'({self.pick(INTS, INTS, FLOATS)})'

    def any_value(self):
        return f'({self.pick(INTS, FLOATS, STRINGS, LISTS, TUPLES, DICTS, SETS, OTHERS)})'

    def expression(self):
        return self.random.choice([
            self.arithmetic, self.arithmetic, self.mixed, self.subscript, self.slice, self.method,
            self.method, self.function, self.function, self.format_spec, self.format_spec,
            self.percent, self.braces, self.chain, self.power, self.conversion, self.unary,
            self.same_kind])()

    def arithmetic(self):
        return f'{self.number()} {self.random.choice(BINARY[:9])} {self.number()}'

    def chain(self):
        a, b, c = self.number(), self.number(), self.number()
        one, two = self.random.choices(['+', '-', '*', '<', '<=', '==', 'and', 'or'], k=2)
        return f'{a} {one} {b} {two} {c}'

    def mixed(self):
        sign = self.random.choice(BINARY)
        if sign in ('*', '<<'):  # Nothing that would take all memory.
            return f'{self.any_value()} {sign} ({self.random.choice(INTS[:7])})'
        return f'{self.any_value()} {sign} {self.any_value()}'

    def same_kind(self):
        values = self.random.choice([STRINGS, LISTS, TUPLES, DICTS, SETS])
        a, b = self.random.choice(values), self.random.choice(values)
        return f'{a} {self.random.choice(BINARY)} {b}'

    def power(self):
        small = self.random.choice(['0', '1', '2', '3', '-1', '-2', '0.5', '10', '2.0', '-0.5'])
        return f'{self.number()} ** ({small})'

    def unary(self):
        return f'{self.random.choice(["-", "+", "~", "not "])}{self.any_value()}'

    def subscript(self):
        container = self.pick(STRINGS, LISTS, TUPLES, DICTS, OTHERS, INTS)
        key = self.pick(['0', '1', '-1', '5', '-7', "'a'", 'None', '1.0', 'True', '2 ** 70', '(1, 2)'])
        return f'({container})[{key}]'

    def bound(self):
        return self.random.choice(['', '', '0', '1', '2', '-1', '-2', '3', '100', '-100', 'None', 'True'])

    def slice(self):
        container = self.pick(STRINGS, LISTS, TUPLES, ['range(10)', "'abcdefgh'"])
        step = self.random.choice(['', ':', ':1', ':2', ':-1', ':-2', ':0', ':3'])
        return f'({container})[{self.bound()}:{self.bound()}{step}]'

    def arguments(self):
        count = self.random.choices([0, 1, 2, 3], [5, 6, 3, 1])[0]
        return ', '.join(self.pick(STRINGS, STRINGS, INTS[:10], LISTS, OTHERS[:1]) for _ in range(count))

    def method(self):
        kind, values = self.random.choice([
            ('str', STRINGS), ('str', STRINGS), ('str', STRINGS), ('list', LISTS), ('tuple', TUPLES),
            ('dict', DICTS), ('set', SETS), ('int', INTS), ('float', FLOATS)])
        name = self.random.choice(METHODS[kind])
        return f'({self.random.choice(values)}).{name}({self.arguments()})'

    def function(self):
        name = self.random.choice(FUNCTIONS)
        count = self.random.choices([0, 1, 2, 3], [1, 12, 4, 1])[0]
        arguments = ', '.join(self.any_value() for _ in range(count))
        call = f'{name}({arguments})'
        return f'type({call}).__name__' if name in OPAQUE else call

    def spec(self):
        pick = self.random.choice
        return (pick(['', '', '', '*', '0', ' ']) + pick(['', '', '<', '>', '^', '=']) +
                pick(['', '', '+', '-', ' ']) + pick(['', '', '', '#']) + pick(['', '', '0']) +
                pick(['', '', '5', '12', '3']) + pick(['', '', '', ',', '_']) +
                pick(['', '', '.0', '.2', '.5', '.']) +
                pick(['', '', 'd', 'f', 'e', 'g', 'x', 'X', 'o', 'b', 's', '%', 'n', 'c', 'E', 'G', 'q']))

    def format_spec(self):
        return f'format({self.any_value() if self.random.random() < .3 else self.number()}, {self.spec()!r})'

    def percent(self):
        pick = self.random.choice
        text = '%' + pick(['', '', '-', '+', '0', ' ', '#', '-0']) + pick(['', '', '3', '10', '*']) + \
            pick(['', '', '.0', '.3', '.', '.*']) + pick('ddxXofeEgGsraciu%q')
        values = [self.number() if pick([0, 0, 1]) == 0 else self.any_value()]
        if '*' in text:
            values.insert(0, pick(['5', '-4', '0', "'a'"]))
        return f"'<{text}>' % ({', '.join(values)},)"

    def braces(self):
        field = self.random.choice(['{}', '{0}', '{!r}', '{:>8}', '{!s:^9}', '{0[0]}', '{:.2f}', '{:{}}', '{x}',
                                    '{0.real}', '{!a}', '{{}}', '{', '{:d}', '{0!r:*<10}'])
        return f"'[{field}]'.format({self.any_value()})"

    def conversion(self):
        kind = self.random.choice(['int', 'float', 'str', 'bool', 'list', 'tuple', 'dict', 'repr', 'round'])
        return f'{kind}({self.any_value()})'
