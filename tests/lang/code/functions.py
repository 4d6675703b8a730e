def plain():
    pass


def parameters(a, b=1, /, c=2, *, d, e=3) -> None:
    return a


def annotated(a: int, *args: str, k: "text" = 1, **kw: dict) -> list[int]:
    local: int = 1
    other: float
    (paren): int = 2
    a.x: int
    return local


f = lambda x, *a, y=1, **k: x + y
g = lambda: (yield)
