# A least recently used cache, memoization, a registry and a plugin system.
import sys


class LRU:
    def __init__(self, size):
        self.size, self.data, self.hits, self.misses = size, {}, 0, 0

    def get(self, key, make):
        if key in self.data:
            self.hits += 1
            value = self.data.pop(key)
        else:
            self.misses += 1
            value = make(key)
            if len(self.data) >= self.size:
                oldest = next(iter(self.data))
                dropped = self.data.pop(oldest)
                print('  dropping', oldest, 'count', sys.getrefcount(dropped))
        self.data[key] = value
        return value

    def __repr__(self):
        return f'LRU({list(self.data)}, hits={self.hits}, misses={self.misses})'


class Item:
    def __init__(self, key):
        self.key = key

    def __del__(self):
        print('  released', self.key)


cache = LRU(2)
for key in 'abacab':
    item = cache.get(key, Item)
    print(key, cache)
del item
cache = None
print('cache gone')


def memoize(f):
    known = {}

    def wrapper(*args):
        if args not in known:
            known[args] = f(*args)
        return known[args]
    wrapper.known = known
    wrapper.__name__ = f.__name__
    return wrapper


@memoize
def paths(rows, columns):
    return 1 if rows == 1 or columns == 1 else paths(rows - 1, columns) + paths(rows, columns - 1)


print(paths(10, 10), len(paths.known), paths.__name__)


class Registry:
    def __init__(self):
        self.commands = {}

    def command(self, name=None, **options):
        def decorator(f):
            self.commands[name or f.__name__] = (f, options)
            return f
        return decorator

    def run(self, line):
        name, *args = line.split()
        try:
            f, options = self.commands[name]
        except KeyError:
            return f'unknown command {name!r}'
        convert = options.get('convert', str)
        try:
            return f(*[convert(a) for a in args])
        except (TypeError, ValueError) as error:
            return f'{type(error).__name__}: {error}'


r = Registry()


@r.command(convert=int)
def add(*numbers):
    return sum(numbers)


@r.command('say')
def speak(word, times='1'):
    return ' '.join([word] * int(times))


for line in ('add 1 2 3', 'add', 'add x', 'say hi', 'say hi 3', 'say', 'say a b c', 'jump'):
    print(f'{line}: {r.run(line)}')
