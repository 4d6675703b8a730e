# Unions of types and generic aliases.
print(int | str, isinstance(5, int | str), isinstance(1.5, int | str), issubclass(bool, int | None))
print(list[int], dict[str, int], list[int] == list[int], type(int | str).__name__)
print(list[int]([1]), (int | str) == (str | int), int | None, list[int].__origin__)
for f in (lambda: int | 5, lambda: isinstance(5, list[int]), lambda: int[0]):
    try:
        print(f())
    except TypeError as error:
        print(error)
