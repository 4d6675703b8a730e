# Pretty printing of all containers.
import pprint, collections, types, dataclasses
from pprint import pformat
data = {'name': 'x' * 30, 'list': list(range(30)), 'nested': {'b': [1, 2, {'deep': ('a', 'b')}], 'a': None, 'k' * 40: 'v' * 40}, 3: 4, 'set': {3, 1, 2}}
pprint.pprint(data)
pprint.pprint(data, width=40, compact=True)
pprint.pprint(data, indent=4, depth=2)
pprint.pp({'b': 1, 'a': 2})
print(pformat([1, 2, 3]))
pprint.pprint(['word ' * 10, 'short', 'line1\nline2\n' * 5, 'x' * 100])
pprint.pprint('a long text with many words that does not fit on one line of eighty characters at all, really')
pprint.pprint((1,), width=1)
pprint.pprint(([1] * 40,))
pprint.pprint(b'bytes' * 30)
pprint.pprint(frozenset(range(40)))
pprint.pprint(set())
r = [1]
r.append(r)
print(pprint.pformat(r).replace(str(id(r)), 'ID'), pprint.isrecursive(r), pprint.isreadable([1]))
print(pprint.isreadable(object()), pprint.saferepr({'b': 1, 'a': 2}))
pprint.pprint(collections.OrderedDict(((str(i), i) for i in range(20))))
pprint.pprint(collections.Counter('abracadabra' * 3 + 'xyzuvw' * 4))
pprint.pprint(collections.defaultdict(int, {str(i): i for i in range(20)}))
pprint.pprint(collections.deque(range(40), maxlen=50))
pprint.pprint(collections.deque(range(40)))
pprint.pprint(types.SimpleNamespace(aaaaaaaaaaaaaaaaaaaa=1, bbbbbbbbbbbbbbbbbbbbbbbbbbbb=[1] * 20, c='x' * 30))
pprint.pprint(types.MappingProxyType({str(i): i for i in range(20)}))


@dataclasses.dataclass
class D:
    aaaaaaaaaaaaaaaaaaaaaaaaa: list
    bbbbbbbbbbbbbbbbbbbbbbbbbbbb: str


pprint.pprint(D([1, 2, 3] * 8, 'y' * 30))
pprint.pprint(D([], ''))
pprint.pprint({1: 'a', 'b': 2, None: 3})
pprint.pprint(1234567, underscore_numbers=True)
pprint.pprint([1.5, 2 + 3j, True, None])
for a in (dict(indent=-1), dict(width=0), dict(depth=0)):
    try:
        pprint.pformat(1, **a)
    except ValueError as e:
        print(e)
N = collections.namedtuple('N', 'a b')
pprint.pprint(N([1] * 30, 2))
pprint.pprint({'a': {'b': {'c': {'d': 1}}}}, depth=2)
pprint.pprint([[0] * 10] * 5, width=30)
pprint.pprint({'key%d' % i: 'value %d' % i for i in range(8)}, sort_dicts=False)
