# The TypeError texts of builtins called wrongly.
def attempt(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__ + ':', error)


for f in (lambda: len(), lambda: len(1, 2), lambda: len(5), lambda: len(obj=[]), lambda: abs(), lambda: abs('a'), lambda: abs(1, 2), lambda: ord(), lambda: chr(), lambda: chr(1, 2),
          lambda: repr(), lambda: repr(1, 2), lambda: id(), lambda: hash(), lambda: hash([]), lambda: callable(), lambda: iter(5), lambda: iter(), lambda: next(5), lambda: next(), lambda: next([]), lambda: next(iter([])),
          lambda: isinstance(1), lambda: isinstance(1, 5), lambda: isinstance(1, 'int'), lambda: isinstance(1, (int, 5)), lambda: isinstance('x', (int, 5)), lambda: issubclass(1, int), lambda: issubclass(int, 1), lambda: issubclass(int),
          lambda: getattr(1), lambda: getattr(1, 'x'), lambda: getattr(1, 2), lambda: getattr(1, 'x', 2, 3), lambda: setattr(1, 'x', 1), lambda: setattr(1, 2, 3), lambda: setattr(1, 'x'), lambda: delattr(1, 'x'), lambda: hasattr(1), lambda: hasattr(1, 2),
          lambda: sum(), lambda: sum(5), lambda: sum([1, 'a']), lambda: sum(['a'], ''), lambda: sum([[1]], []), lambda: max(), lambda: max(5), lambda: max([]), lambda: max([], default=1), lambda: max(1, 'a'), lambda: min([1], key=5), lambda: max(1, 2, default=3), lambda: min(1, foo=2),
          lambda: sorted(), lambda: sorted(5), lambda: sorted([1], 2), lambda: sorted([1, 'a']), lambda: sorted([1], foo=1), lambda: reversed(5), lambda: reversed({1}), lambda: reversed(), lambda: range(), lambda: range('a'), lambda: range(1, 2, 0), lambda: range(1, 2, 3, 4), lambda: range(1.0), lambda: range(a=1),
          lambda: zip(5), lambda: zip([], 5), lambda: list(zip([1], strict=1, foo=2)), lambda: map(), lambda: map(len), lambda: list(map(5, [1])), lambda: list(map(len, [1])), lambda: map(len, 5), lambda: filter(), lambda: filter(len), lambda: filter(None, 5), lambda: enumerate(), lambda: enumerate(5), lambda: enumerate([], 'a'),
          lambda: any(), lambda: any(5), lambda: all([], []), lambda: round(), lambda: round('a'), lambda: round(1, 'a'), lambda: round(1, 2, 3), lambda: pow(), lambda: pow(1), lambda: pow('a', 2), lambda: divmod(1), lambda: bin('a'), lambda: hex(1.5), lambda: oct(None),
          lambda: type(), lambda: type(1, 2), lambda: type('X', 1, {}), lambda: type('X', (), 5), lambda: type(5, (), {}), lambda: object().x, lambda: super(), lambda: vars(5), lambda: dir(1, 2), lambda: print(1, foo=2), lambda: print(sep=5), lambda: print(1, end=5), 
          lambda: int([]), lambda: int('a', 'b'), lambda: int(1, 2, 3), lambda: str(1, 2, 3, 4), lambda: bool(1, 2), lambda: float(1, 2), lambda: list(1, 2), lambda: tuple(1, 2), lambda: dict(1, 2), lambda: set(1, 2), lambda: bool(x=1), lambda: str(object=5), lambda: int(x=1), lambda: float(x=1),
          lambda: [].append(), lambda: [].append(1, 2), lambda: [].append(x=1), lambda: 'a'.join(1, 2), lambda: 'a'.split(1), lambda: {}.get(), lambda: {}.update(1), lambda: [].sort(5), lambda: 'a'.format_map(), lambda: ''.strip(1, 2), lambda: [].pop('a'), lambda: {}.items(1), lambda: list.append(5, 1), lambda: list.append(), lambda: str.join(5, []),
          lambda: property(1, 2, 3, 4, 5), lambda: staticmethod(), lambda: classmethod(1, 2), lambda: slice(), lambda: frozenset(1, 2), lambda: format(), lambda: format(1, 2), lambda: format(1, '', 3), lambda: ascii(), lambda: globals(1), lambda: id(1, 2), lambda: iter(1, 2), lambda: callable(1, 2)):
    attempt(f)
