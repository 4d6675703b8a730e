"""Random programs about lifetimes: see random_programs."""

import random
import re

PRELUDE = '''\
# A random program, seed {seed}.
import gc
import sys
import weakref

gc.disable()
gc.collect()
count = sys.getrefcount
saved = []
refs = []
log = []


class N:
    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f'N({{self.name}})'

    def method(self):
        return self.name

    def __del__(self):
        print('    del', self.name)


class Phoenix(N):
    def __del__(self):
        print('    del and save', self.name)
        saved.append(self)


class Slotted:
    __slots__ = ('b', 'a', 'name', '__weakref__')

    def __init__(self, name):
        self.name = name

    def __del__(self):
        print('    del slotted', self.name)


class Failing(Exception):
    pass


class L(list):
    pass


def called(name):
    def callback(reference):
        print('    callback', name)
    return callback


def identity(x):
    return x


def hold(x, y=None):
    z = [x, y]
    return count(x) if isinstance(x, (N, Slotted, list, dict)) else None


def fail(x):
    y = (x,)
    raise Failing(x)


def make_pair(x, y):
    def get():
        return x

    def put(value):
        nonlocal y
        y = value
        return y
    return get, put


def kind(x):
    return x.name if isinstance(x, (N, Slotted)) else type(x).__name__


def generate(x, y):
    try:
        got = yield x
        yield got, y
    finally:
        print('    generator ends', kind(x), kind(y))


def rest_of(iterator):
    return [kind(item) for item in iterator]


wvd = weakref.WeakValueDictionary()
wkd = weakref.WeakKeyDictionary()
weak_set = weakref.WeakSet()
finalizers = []
'''

# The same for Python 2.7, where N is a class of either kind.
PRELUDE_2 = PRELUDE.replace('# A random program, seed {seed}.',
                            '# A random program, seed {seed}.\nfrom __future__ import print_function')
for _new, _old in (("f'N({{self.name}})'", "'N(%s)' % self.name"), ('class N:', 'class N{bases}:'),
                   ('class Slotted:', 'class Slotted(object):'),
                   ('        nonlocal y\n        y = value\n        return y',
                    '        box[0] = value\n        return box[0]'),
                   ('def make_pair(x, y):\n', 'def make_pair(x, y):\n    box = [y]\n\n')):
    assert _new in PRELUDE_2, _new
    PRELUDE_2 = PRELUDE_2.replace(_new, _old)

# The same for a Python without counts, which has no thresholds either.
PRELUDE_TRACING = PRELUDE
for _counting, _tracing in (('gc.disable()\n', ''), ('count = sys.getrefcount\n', ''),
                            ('\ndef identity(', '\ndef count(x):\n    return None\n\n\ndef identity(')):
    assert _counting in PRELUDE_TRACING, _counting
    PRELUDE_TRACING = PRELUDE_TRACING.replace(_counting, _tracing)

NAMES = [f'v{i}' for i in range(6)]
ATTRIBUTES = ['a', 'b', 'c', 'd']
LISTS = 'saved|refs|finalizers|log'


def in_python2(statement):
    """The statement as Python 2.7 has it."""
    for pattern, replacement in (
            (r'lambda r: refs\.clear\(\)', 'lambda r: refs.__setitem__(slice(None), [])'),
            (rf'\b({LISTS})\.clear\(\)', r'del \1[:]'),
            (r'(isinstance\((v\d), list\)[^\n]*\n    )\2\.clear\(\)', r'\1del \2[:]'),
            (r'type\((v\d)\) (in|is) ', r'getattr(\1, "__class__", None) \2 '),
            (r'error\.__traceback__', 'sys.exc_info()[2]'),
            (r'super\(\)\.method\(\)', 'N.method(self)'),
            (r"type\('T", "type(N)('T")):
        statement = re.sub(pattern, replacement, statement)
    return 'pass' if re.search('WeakMethod|finalize', statement) else statement


class Program:
    """A program as its statements: the prelude, then one string for each.

    It uses only what Python of the version, as (3, 11), understands; None: without counts.
    """

    def __init__(self, seed, length, version):
        self.version = version
        self.random = random.Random(seed)
        self.made = 0
        self.is_tracing = version is None
        self.is_old = not self.is_tracing and version < (3,)
        bases = self.random.choice(['', '(object)']) if self.is_old else ''
        prelude = (PRELUDE_2 if self.is_old else PRELUDE_TRACING if self.is_tracing else PRELUDE)
        self.statements = [prelude.format(seed=seed, bases=bases)]
        self.statements += [f'{name} = {self.fresh()}' for name in NAMES]
        for step in range(length):
            self.add(step)
        self.finish()
        if self.is_old:
            self.statements[1:] = map(in_python2, self.statements[1:])

    def name(self):
        return self.random.choice(NAMES)

    def attribute(self):
        return self.random.choice(ATTRIBUTES)

    def fresh(self):
        self.made += 1
        kind = self.random.choice(['N', 'N', 'N', 'N', 'Phoenix', 'Slotted'])
        return f"{kind}('{self.made}')"

    def value(self):
        choice = self.random.random()
        if choice < 0.65:
            return self.name()
        return self.fresh() if choice < 0.97 else 'None'

    def container(self):
        a, b = self.value(), self.value()
        return self.random.choice([
            f'[{a}, {b}]', f'({a}, {b})', f"{{'x': {a}, 'y': {b}}}", f'L([{a}])', f'[{a}]',
            f'(lambda x: lambda: x)({a})', f'make_pair({a}, {b})', f'[{a} for _ in range(2)]',
            f'{{{a}}} if isinstance({a}, N) else 0' if a in NAMES else f'[{a}]'])

    def add(self, step):
        statement = self.random.choices(self.KINDS, self.WEIGHTS)[0](self)
        if step % 5 == 0:
            self.statements.append(f"print('{step}')")
        self.statements.append('\n'.join(statement) if isinstance(statement, list) else statement)

    def guarded(self, test, *statements):
        return [f'if {test}:'] + ['    ' + line for line in statements]

    # One method per kind of statement.

    def assign(self):
        return f'{self.name()} = {self.value()}'

    def assign_container(self):
        return f'{self.name()} = {self.container()}'

    def assign_two(self):
        return f'{self.name()}, {self.name()} = {self.value()}, {self.value()}'

    def set_attribute(self):
        n, a = self.name(), self.attribute()
        return self.guarded(f'type({n}) in (N, Phoenix)', f'{n}.{a} = {self.value()}')

    def set_slot(self):
        n, a = self.name(), self.random.choice('ab')
        return self.guarded(f'type({n}) is Slotted', f'{n}.{a} = {self.value()}')

    def read_attribute(self):
        n, a = self.name(), self.attribute()
        return self.guarded(f"hasattr({n}, '{a}')", f'{self.name()} = {n}.{a}')

    def delete_attribute(self):
        n, a = self.name(), self.attribute()
        return self.guarded(f"isinstance({n}, N) and hasattr({n}, '{a}')", f'del {n}.{a}')

    def materialise(self):
        n = self.name()
        # In PyPy the order of attributes is that in which other instances of the class had them.
        order = 'sorted' if self.is_tracing else 'list'
        return self.guarded(f'type({n}) is N', f"print('dict', {order}({n}.__dict__))")

    def list_change(self):
        n = self.name()
        change = self.random.choice([
            f'{n}.append({self.value()})', f'{n}.insert(0, {self.value()})', f'{n}.reverse()',
            f'{n}[:] = [{self.value()}, {self.value()}]', f'{n} += [{self.value()}]',
            f'{n}.extend({n}[:2])', f'del {n}[1:]', f'{n}.clear()', f'{n}[0:1] = []'])
        return self.guarded(f'isinstance({n}, list) and len({n}) < 12', change)

    def list_pop(self):
        n, m = self.name(), self.name()
        return self.guarded(f'isinstance({n}, list) and {n}',
                            self.random.choice([f'{m} = {n}.pop()', f'{n}.pop(0)', f'{m} = {n}[0]',
                                                f'{n}[-1] = {self.value()}']))

    def dict_change(self):
        n, key = self.name(), self.random.choice("'x' 'y' 'z'".split())
        change = self.random.choice([
            f'{n}[{key}] = {self.value()}', f'{n}.pop({key}, None)', f'{n}.clear()',
            f'{n} = {n}.copy()', f'{n}.update(q={self.value()})',
            f'{n}.setdefault({key}, {self.value()})', f'{self.name()} = {n}.get({key})'])
        return self.guarded(f'type({n}) is dict', change)

    def show_count(self):
        n = self.name()
        return self.guarded(f'isinstance({n}, (N, Slotted, list, dict))',
                            f"print('count', kind({n}), count({n}))")

    def show_weak(self):
        n = self.name()
        return f"print('weak', kind({n}), weakref.getweakrefcount({n}))"

    def take_reference(self):
        n = self.name()
        made = self.random.choice(['weakref.ref({0})', "weakref.ref({0}, called('{1}'))",
                                   "weakref.proxy({0}, called('proxy {1}'))",
                                   "weakref.ref({0}, lambda r: refs.clear())"])
        self.made += 1
        return self.guarded(f'isinstance({n}, (N, Slotted, L))',
                            f'refs.append({made.format(n, self.made)})')

    def own_reference(self):
        n = self.name()
        self.made += 1
        reference = f"weakref.ref({n}, called('own {self.made}'))"
        return self.guarded(f'type({n}) is N', f'{n}.{self.attribute()} = {reference}')

    def show_references(self):
        return "print('refs', [kind(r()) for r in refs if type(r) is weakref.ref])"

    def drop_references(self):
        return self.random.choice(['refs.clear()', 'del refs[1:]', 'del refs[:1]'])

    def weak_dictionary(self):
        n = self.name()
        key = self.random.choice("'p' 'q' 'r'".split())
        return self.guarded(f'isinstance({n}, N)', f'wvd[{key}] = {n}', "print('wvd', list(wvd))")

    def show_weak_dictionary(self):
        return "print('wvd', [(k, v.name) for k, v in wvd.items()])"

    def collect(self):
        return f"print('collected', gc.collect({self.random.choice(['', '', '', '0', '1'])}))"

    def call(self):
        n = self.name()
        return self.random.choice([
            f"print('hold', hold({self.value()}, {self.value()}))", f'{n} = identity({self.value()})',
            f"print('star', hold(*[{self.value()}]))", f"print('kw', hold(x={self.value()}))",
            f"print('double', hold(**{{'x': {self.value()}}}))"])

    def method(self):
        n, m = self.name(), self.name()
        return self.guarded(f'isinstance({n}, N)', f'{m} = {n}.method')

    def closure(self):
        n = self.name()
        return self.guarded(f'type({n}) is tuple and len({n}) == 2 and callable({n}[1]) '
                            f'and not hasattr({n}[1], "__self__") and not isinstance({n}[1], type)',
                            'try:', f'    {self.name()} = {n}[1]({self.value()})',
                            'except TypeError:', '    pass')

    def failing(self):
        n = self.name()
        keep = self.random.choice([f'{n} = error', "print('caught', kind(error.args[0]))", 'pass',
                                   f'{n} = error.__traceback__', f'{n} = error.args'])
        return ['try:', f'    fail({self.value()})', 'except Failing as error:', f'    {keep}']

    def function(self):
        self.made += 1
        body = self.random.choice([
            ['x = p', 'y = [x, p]', 'x.n = y', 'return y'], ['q = lambda: p', 'return q'],
            ['r = weakref.ref(p)', 'p = None', 'return r()'], ['p.again = p', 'return None'],
            ['z = N(p.name + "*")', 'z.p = p', 'return z'], ['return p, p']])
        n = self.name()
        return [f'def f{self.made}(p):'] + ['    ' + line for line in body] + \
            self.guarded(f'type({n}) is N', f'{self.name()} = f{self.made}({n})')

    def local_class(self):
        self.made += 1
        n = self.name()
        return [f'class K{self.made}(N):', f'    shared = {self.value()}', '    def m(self):',
                '        return super().method()', f"{n} = K{self.made}('k{self.made}')",
                f'del K{self.made}']

    def loop(self):
        n = self.name()
        return self.guarded(f'isinstance({n}, (list, tuple))', f'for {self.name()} in {n}:',
                            '    pass')

    def weak_key_dictionary(self):
        n = self.name()
        change = self.random.choice([
            f'wkd[{n}] = {self.value()}', f'wkd[{n}] = {self.value()}', f'wkd.pop({n}, None)',
            f'wkd[{n}] = [{n}]', f'{self.name()} = wkd.get({n})',
            f'wkd.setdefault({n}, {self.value()})'])
        return self.guarded(f'isinstance({n}, N)', change,
                            f"print('wkd', {self.in_order('k.name for k in wkd')})")

    def in_order(self, items):
        """A list in Python. Up to 2.7 a dict's order is that of the addresses of its keys."""
        return f'sorted({items})' if self.is_old else f'[{items}]'

    def show_weak_key_dictionary(self):
        return self.random.choice([
            f"print('wkd', {self.in_order('(k.name, kind(v)) for k, v in wkd.items()')})",
            "print('wkd', len(wkd))",
            f"print('wkd', len(wkd.keyrefs()), {self.in_order('kind(v) for v in wkd.values()')})"])

    def change_weak_set(self):
        n, m = self.name(), self.name()
        # A set of two gives them in the order of their addresses, which decides in "tracing" whose
        # callbacks come first; in PyPy it is the order in which they came in.
        both = f'weak_set.update([{n}, {m}])' if self.is_tracing else f'weak_set |= {{{n}, {m}}}'
        change = self.random.choice([
            f'weak_set.add({n})', f'weak_set.add({n})', f'weak_set.discard({n})',
            both if n != m else f'weak_set.add({n})',
            f'weak_set.update([{n}])', f'print({n} in weak_set)'])
        return self.guarded(f'isinstance({n}, N) and isinstance({m}, N)', change)

    def show_weak_set(self):
        return "print('weak set', len(weak_set), sorted(x.name for x in weak_set))"

    def walk_weakly(self):
        n = self.name()
        walked = self.random.choice(
            ['wvd.values()'] if self.is_old else ['wvd.values()', 'list(wkd)', 'wkd.keys()'])
        return [f'for item in {walked}:', f'    {n} = {self.value()}', '    break', 'item = None',
                "print('walked', len(wvd), len(wkd), len(weak_set))"]

    def finalize(self):
        n = self.name()
        self.made += 1
        made = self.random.choice([
            f"weakref.finalize({n}, print, '    final {self.made}')",
            f"weakref.finalize({n}, called('final {self.made}'), None)",
            f"weakref.finalize({n}, lambda x: print('    final of', kind(x)), {self.value()})"])
        keep = self.random.choice([f'finalizers.append({made})', made])
        return self.guarded(f'isinstance({n}, (N, Slotted, L))', keep)

    def use_finalizer(self):
        return self.guarded('finalizers', self.random.choice([
            "print('alive', [f.alive for f in finalizers])", 'finalizers[0]()',
            'finalizers[-1].detach()', 'finalizers.pop()', 'finalizers.clear()',
            'finalizers[0].atexit = False',
            "print('peek', finalizers[-1].peek() is None)"]))

    def weak_method(self):
        n = self.name()
        self.made += 1
        return self.guarded(f'isinstance({n}, N)',
                            f"refs.append(weakref.WeakMethod({n}.method, "
                            f"called('method {self.made}')))")

    def make_generator(self):
        n = self.name()
        return [f'{n} = generate({self.value()}, {self.value()})'] + \
            ([f'next({n})'] if self.random.random() < 0.7 else [])

    def use_generator(self):
        n = self.name()
        use = self.random.choice([
            f'{self.name()} = next({n}, None)', f'{n}.close()', f'print(rest_of({n}))',
            f'{self.name()} = {n}.gi_frame', f'if {n}.gi_frame: {self.name()} = next({n}, None)',
            f"if isinstance({self.name()}, N): {n} = {self.name()}"])
        return self.guarded(f'type({n}).__name__ == "generator"', use)

    def generator_expression(self):
        n, m = self.name(), self.name()
        return self.guarded(f'isinstance({m}, (list, tuple))',
                            f'{n} = (({m}, item) for item in {m})',
                            self.random.choice([f'next({n}, None)', 'pass']))

    def automatic(self):
        if self.is_tracing:
            return 'gc.collect()'
        return ['gc.set_threshold(9, 2, 2)', 'gc.enable()',
                f'kept = [[i] for i in range({self.random.randrange(4, 40)})]', 'gc.disable()',
                'kept = None', 'gc.collect()']

    def type_call(self):
        self.made += 1
        n = self.name()
        return [f"{n} = type('T{self.made}', (N,), {{'item': {self.value()}}})"
                f"('t{self.made}')"]

    def clear_saved(self):
        return 'saved.clear()'

    def drop(self):
        return f'{self.name()} = None'

    # The last ones are about what the collector alone frees, and what more there is of the weak
    # library.
    KINDS = [assign, assign_container, assign_two, set_attribute, set_slot, read_attribute,
             delete_attribute, materialise, list_change, list_pop, dict_change, show_count,
             show_weak, take_reference, own_reference, show_references, drop_references,
             weak_dictionary, show_weak_dictionary, collect, call, method, closure, failing,
             function, local_class, loop, clear_saved, drop, weak_key_dictionary,
             show_weak_key_dictionary, change_weak_set, show_weak_set, walk_weakly, finalize,
             use_finalizer, weak_method, make_generator, use_generator, generator_expression,
             type_call, automatic]
    WEIGHTS = [5, 6, 3, 14, 3, 4, 3, 1, 8, 4, 5, 8, 1, 7, 2, 2, 1, 4, 1, 4, 3, 3, 2, 3, 3, 1, 2, 1,
               3, 3, 1, 3, 1, 1, 3, 2, 2, 4, 3, 1, 1, 1]

    def finish(self):
        self.statements.append("print('end')")
        for name in NAMES:
            self.statements.append(f"print('dropping {name}', kind({name}))")
            self.statements.append(f'{name} = None')
        self.statements += [
            "print('collected', gc.collect())", 'saved.clear()', 'refs.clear()',
            "print('collected', gc.collect())", "print('collected', gc.collect())",
            "print('at exit', len(wvd), len(wkd), len(weak_set))"]
        if self.is_old:  # What a dictionary drops at the end would go in the order of addresses.
            self.statements.append('for item in sorted(wkd.keys(), key=lambda k: k.name):\n'
                                   '    wkd.pop(item)\nitem = None')
