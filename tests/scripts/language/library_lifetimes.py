# How long context managers, caches, deques and generators keep their objects.
import contextlib, weakref, gc, sys, functools, collections


class Resource:
    instances = weakref.WeakSet()

    def __init__(self, name):
        self.name = name
        type(self).instances.add(self)

    def __enter__(self):
        return self

    def __exit__(self, *a):
        print('release', self.name)

    def __repr__(self):
        return f'R({self.name})'


with contextlib.ExitStack() as stack:
    rs = [stack.enter_context(Resource(n)) for n in 'abc']
    print(len(Resource.instances), [sys.getrefcount(r) for r in rs])
print([sys.getrefcount(r) for r in rs])
del rs, stack
print(len(Resource.instances), gc.collect())


@contextlib.contextmanager
def managed(name):
    r = Resource(name)
    try:
        yield weakref.proxy(r)
    finally:
        print('closing', r.name, sys.getrefcount(r))


with managed('m') as p:
    print(p.name, len(Resource.instances))
print(len(Resource.instances))


class Cached:

    @functools.cached_property
    def value(self):
        print('computing')
        return Resource('v')


c = Cached()
c.value
print(sys.getrefcount(c.value), c.__dict__)
del c
print(len(Resource.instances))


@functools.lru_cache(maxsize=2)
def make(n):
    return Resource(n)


make(1)
make(2)
make(3)
print(sorted((r.name for r in Resource.instances)), make.cache_info())
make.cache_clear()
print(len(Resource.instances))
d = collections.defaultdict(list)
d['x'].append(Resource('d'))
print(len(Resource.instances))
d.clear()
print(len(Resource.instances))
dq = collections.deque(maxlen=2)
for i in range(4):
    dq.append(Resource(i))
print(sorted((r.name for r in Resource.instances)))
dq.rotate()
print(dq, sys.getrefcount(dq[0]))
del dq


def gen():
    r = Resource('g')
    yield r.name
    yield 'never'


g = gen()
print(next(g), len(Resource.instances))
g.close()
print(len(Resource.instances))
f = weakref.finalize(g, print, 'gen gone')
del g
print(f.alive)
o = collections.OrderedDict(a=Resource('o'))
o.move_to_end('a')
print(sys.getrefcount(o['a']))
o.popitem()
print(len(Resource.instances))
N = collections.namedtuple('N', 'x')
n = N(Resource('n'))
print(sys.getrefcount(n.x), gc.is_tracked(n))
del n
print(len(Resource.instances))
