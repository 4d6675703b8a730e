# Other builtins: type, id, isinstance, vars, dir, callable, divmod, pow, round, hash.
class A:
    x = 1

    def __init__(self):
        self.y = 2

    def method(self):
        pass


a = A()
print(type(5), type('a'), type(None), type(a), type(A), type(type), type(len), type(a.method), type(A.method), type(lambda: 0), type(print), type([].append), type(...))
print(type(5) is int, type(a) == A, type(True), type(1.5), type(range(1)), type({}.keys()), type(iter([])), type(slice(1)), type(ValueError()))
print(id(a) == id(a), id(a) != id(A()), isinstance(id(a), int), a is a, vars(a), callable(a), callable(A), callable(len), callable(lambda: 0))
print([n for n in dir(a) if not n.startswith('__')], [n for n in dir(A) if not n.startswith('__')], '__init__' in dir(a), 'append' in dir([]))
print(divmod(7, 2), pow(2, 10), pow(2, 10, 1000), round(2.567, 1), abs(-3), hash('a') == hash('a'), hash(5), hash(-1), hash(True), hash(None) == hash(None))
print(min(3, 1, 2), max([1, 5, 2]), sum([1, 2, 3], 10), sum([[1], [2]], []), len('abc'), sorted('cab'), list(reversed([1, 2])))
print(all([]), any([]), all([1, 0]), any([0, 1]), chr(65), ord('A'), bin(10), hex(255), oct(8), ascii('é'), repr('x'), format(5, '03'))
print(getattr(a, 'y'), getattr(a, 'z', 'default'), hasattr(a, 'x'), setattr(a, 'new', 3), a.new, delattr(a, 'new'), hasattr(a, 'new'))
print(isinstance(5, int), isinstance(True, int), isinstance('a', (int, str)), isinstance([], list), issubclass(bool, int), issubclass(A, object), isinstance(a, A))
print(int('5') + float('1.5'), str(5) + 'a', list('ab'), tuple([1]), dict(a=1), set([1]), bool([]), frozenset([1]), list({'a': 1}))
print(list(zip('ab', [1, 2])), list(enumerate('ab')), list(map(str, [1])), list(filter(None, [0, 1])), next(iter([9])), slice(1, 2), object() is not object())
print(type('X', (A,), {'z': 5})().z, type('Y', (), {}).__name__, (5).__class__.__name__, int.__name__, A.__name__, type(a).__name__, len.__name__, a.method.__name__, [].append.__name__)
print(print.__self__ is not None, 'abc'.upper.__self__, [1].append.__self__, globals()['a'] is a, __name__, 5 .real, (5).imag)
print(repr(len), repr(print), repr(int), repr(type), repr(A), repr([].append)[:39], repr(A.method)[:18], repr(a.method)[:16], repr(a)[:21], repr(str.upper), repr('a'.upper)[:30], repr(int.__add__), repr((5).__add__)[:35], repr(object()))
print(int.__add__(2, 3), (2).__add__(3), 'a'.__add__('b'), [1].__len__(), {}.__len__(), (1).__bool__(), [3].__getitem__(0), int.__repr__(5), object.__repr__(5)[:11], str.__len__('abc'), 'x'.__class__, list.__call__ is not None)
print(NotImplemented is NotImplemented, Ellipsis is ..., __debug__)
