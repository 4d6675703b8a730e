# The TypeError texts of type, int, str, list and other types.
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ':', error)


for f in (
        lambda: any(),
        lambda: any(5),
        lambda: all([], []),
        lambda: round(),
        lambda: round('a'),
        lambda: round(1, 'a'),
        lambda: round(1, 2, 3),
        lambda: pow(),
        lambda: pow(1),
        lambda: pow('a', 2),
        lambda: divmod(1),
        lambda: bin('a'),
        lambda: hex(1.5),
        lambda: oct(None),
        lambda: type(),
        lambda: type(1, 2),
        lambda: type('X', 1, {}),
        lambda: type('X', (), 5),
        lambda: type(5, (), {}),
        lambda: object().x,
        lambda: super(),
        lambda: vars(5),
        lambda: dir(1, 2),
        lambda: print(1, foo=2),
        lambda: print(sep=5),
        lambda: print(1, end=5),
):
    attempt(f)
