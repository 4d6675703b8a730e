# Syntax that came later is refused, where 2.7's parser stops.
sources = [
    'x = f"{y}"', "x = F'a'", "x = rf'a'", 'async def f():\n    pass', 'def f():\n    await x', 'if (n := 3):\n    pass',
    'def f(*, a):\n    pass', 'def f(a, *, b=1):\n    pass', 'def f(*args, b=1):\n    pass', 'def f(a: int):\n    pass',
    'def f() -> int:\n    pass', 'x: int = 3', 'x: int', 'def f():\n    nonlocal x', 'a, *b = 1, 2', '*a, b = c', 'print(*[1, 2])',
    'x = [*a, 1]', 'x = {**a}', 'x = {1: 2, **a}', 'x = (*a, 1)', 'for a, *b in c:\n    pass', 'f(*a, *b)', 'f(**a, **b)', 'f(*a, 1)',
    'f(a, *b, c=1)', 'f(*a, c=1, **d)', 'f(**a)', 'f(*a,)', 'f(a=1, 2)', 'raise E from None', 'class A(metaclass=M):\n    pass',
    'class A(B, k=1):\n    pass', 'class A(*B):\n    pass', 'class A(B, C,):\n    pass', 'class A():\n    pass', 'def f():\n    yield from x',
    'def f(a, /, b):\n    pass', 'x = 1_000', 'x = 0x_f', 'x = 0b1', 'x = 0o17', 'x = 017', 'x = 10L', 'match x:\n    case 1:\n        pass',
    'try:\n    pass\nexcept* E:\n    pass', 'a @ b', 'a @= b', 'with (a as b, c as d):\n    pass', 'print(1, end="")', 'x = ...', 'x = a[...]',
    'x = a[1:2, ...]', 'def f():\n    return 1\n    yield 2', 'def f():\n    yield 2\n    return 1', 'def f():\n    yield 2\n    return',
    'from __future__ import annotations', 'from __future__ import generator_stop', 'from __future__ import division',
    'from __future__ import print_function\nprint 1', 'f(x for x in [1], 2)', '1 = x', 'f() = 1', 'None = 1', 'a + b = 1', 'del f()',
    'lambda: (yield) = 1', 'x = lambda *, a: a', 'x = lambda a, *b, c: a', 'exec "1" in {}', 'print >>x, 1', 'x = `1`', 'x = 1 <> 2', 'x = 5 if 1',
    'async = await = nonlocal = 3', 'True = 1',
]
for source in sources:
    try:
        compile(source + '\n', 'source', 'exec')
    except SyntaxError, error:
        print repr(source), error.msg, error.lineno, error.offset
    else:
        print repr(source), 'is fine'
