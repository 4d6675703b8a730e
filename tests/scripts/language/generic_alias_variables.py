# Type variables of list[T] and the like: __parameters__, and what another subscript puts in.
import typing

T = typing.TypeVar('T')
U = typing.TypeVar('U')


def attempt(f):
    try:
        print(f())
    except TypeError as error:
        print('TypeError', error)


for alias in (list[T], dict[T, list[U]], list[int], dict[T, T], list[typing.List[T]], tuple[T, ...]):
    print(alias, alias.__parameters__, alias.__args__)
for f in (lambda: list[T][int], lambda: dict[T, U][int, str], lambda: dict[T, list[U]][int, str], lambda: list[int][str],
          lambda: dict[T, U][int], lambda: list[T][int, str], lambda: dict[str, T][list[int]],
          lambda: list[T][U].__parameters__, lambda: list[T][T] == list[T], lambda: tuple[T, ...][int],
          lambda: list[T][int](range(3)), lambda: list[dict[T, U]][int, str], lambda: typing.List[list[T]][int],
          lambda: list[typing.List[T]][int], lambda: list[typing.List[int]]):
    attempt(f)
