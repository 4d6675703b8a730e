from __future__ import annotations

import typing


def f(a: int | None = None, *args: "text", b: typing.List[int, ...] = 1) -> (1, 2):
    x: typing.Callable[[int], str] = a


class C:
    a: dict[str, int]
    b: lambda x, *y, z=1: x if y else -z ** 2 = 1
    c: [x async for x in y if z]
    e: f"{a!r:>{b}}"
    d: not a and (b or c) < d
