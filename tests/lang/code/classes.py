def decorator(x):
    return x


@decorator
@decorator(1)
class Base(object, metaclass=type):
    """What it is."""

    __slots__ = ()
    number: int = 1
    text: str
    __private = number

    def __init__(self, a, b=1, *rest, c, d=2, **options):
        super().__init__()
        self.__hidden = a

    @property
    def where(self):
        return __class__

    class Inner:
        pass


def make():
    name = 1

    class Local:
        name = name
        other = lambda self: name

    return Local
