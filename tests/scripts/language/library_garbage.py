# What gc.collect() finds after the library has been used.
import gc, contextlib, enum, re, dataclasses, io, traceback, inspect, warnings, copy, json, pprint, textwrap, queue, threading
import sys
gc.collect()


def show(label):
    print(label, gc.collect())


class E(enum.Enum):
    A = 1
    B = 2


show('enum def')
(E.A, E(1), list(E), repr(E.A))
show('enum use')


class F(enum.Flag):
    A = enum.auto()
    B = enum.auto()


show('flag def')
(F.A | F.B, ~F.A)
show('flag use')
try:
    E(5)
except ValueError:
    pass
show('enum error')


@dataclasses.dataclass
class D:
    a: int = 1
    b: list = dataclasses.field(default_factory=list)


show('dc def')
d = D()
(repr(d), d == D(), dataclasses.asdict(d), dataclasses.replace(d, a=2))
show('dc use')


@dataclasses.dataclass(slots=True, frozen=True, order=True)
class DS:
    a: int = 1


show('dc slots def')


@contextlib.contextmanager
def cm():
    yield 1


with cm():
    pass
show('cm')
try:
    with cm():
        raise KeyError
except KeyError:
    pass
show('cm raise')
with contextlib.suppress(KeyError):
    raise KeyError
show('suppress')
with contextlib.ExitStack() as s:
    s.enter_context(cm())
    s.callback(print, end='')
show('exitstack')
with contextlib.redirect_stdout(io.StringIO()):
    print('x')
show('redirect')
s = io.StringIO()
s.write('a')
s.getvalue()
del s
show('stringio')
try:
    1 / 0
except ZeroDivisionError:
    traceback.format_exc()
show('tb')
try:
    1 / 0
except ZeroDivisionError as e:
    traceback.clear_frames(e.__traceback__)
    traceback.extract_tb(e.__traceback__)
show('tb2')
re.match('(a|b)*c', 'abc')
re.sub('x', 'y', 'xx')
show('re')
with warnings.catch_warnings(record=True):
    warnings.simplefilter('always')
    warnings.warn('x')
show('warn')
copy.deepcopy({'a': [1, {2: 3}]})
show('copy')
json.loads(json.dumps([1, {'a': 2}]))
show('json')
pprint.pformat([list(range(50))])
show('pprint')
textwrap.wrap('a b ' * 50)
show('tw')
q = queue.Queue()
q.put(1)
q.get()
del q
show('queue')
inspect.signature(show)
show('sig')
threading.Lock().acquire()
show('lock')
del E, F, D, DS, d
show('del classes')
import collections, functools
N = collections.namedtuple('N', 'a b')
show('nt')
N(1, 2)
del N
show('nt del')
