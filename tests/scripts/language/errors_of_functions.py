# The TypeError texts of len, abs, hash, iter, isinstance and the attribute functions.
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ':', error)


for f in (
        lambda: len(),
        lambda: len(1, 2),
        lambda: len(5),
        lambda: len(obj=[]),
        lambda: abs(),
        lambda: abs('a'),
        lambda: abs(1, 2),
        lambda: ord(),
        lambda: chr(),
        lambda: chr(1, 2),
        lambda: repr(),
        lambda: repr(1, 2),
        lambda: id(),
        lambda: hash(),
        lambda: hash([]),
        lambda: callable(),
        lambda: iter(5),
        lambda: iter(),
        lambda: next(5),
        lambda: next(),
        lambda: next([]),
        lambda: next(iter([])),
        lambda: isinstance(1),
        lambda: isinstance(1, 5),
        lambda: isinstance(1, 'int'),
        lambda: isinstance(1, (int, 5)),
        lambda: isinstance('x', (int, 5)),
        lambda: issubclass(1, int),
        lambda: issubclass(int, 1),
        lambda: issubclass(int),
):
    attempt(f)
