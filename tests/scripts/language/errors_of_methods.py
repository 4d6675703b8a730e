# The TypeError texts of methods of builtin types called wrongly.
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ':', error)


for f in (
        lambda: int([]),
        lambda: int('a', 'b'),
        lambda: int(1, 2, 3),
        lambda: str(1, 2, 3, 4),
        lambda: bool(1, 2),
        lambda: float(1, 2),
        lambda: list(1, 2),
        lambda: tuple(1, 2),
        lambda: dict(1, 2),
        lambda: set(1, 2),
        lambda: bool(x=1),
        lambda: str(object=5),
        lambda: int(x=1),
        lambda: float(x=1),
        lambda: [].append(),
        lambda: [].append(1, 2),
        lambda: [].append(x=1),
        lambda: 'a'.join(1, 2),
        lambda: 'a'.split(1),
        lambda: {}.get(),
        lambda: {}.update(1),
        lambda: [].sort(5),
        lambda: 'a'.format_map(),
        lambda: ''.strip(1, 2),
        lambda: [].pop('a'),
        lambda: {}.items(1),
        lambda: list.append(5, 1),
        lambda: list.append(),
        lambda: str.join(5, []),
        lambda: property(1, 2, 3, 4, 5),
        lambda: staticmethod(),
        lambda: classmethod(1, 2),
        lambda: slice(),
        lambda: frozenset(1, 2),
        lambda: format(),
        lambda: format(1, 2),
        lambda: format(1, '', 3),
        lambda: ascii(),
        lambda: globals(1),
        lambda: id(1, 2),
        lambda: iter(1, 2),
        lambda: callable(1, 2),
):
    attempt(f)
