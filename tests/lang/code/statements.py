a = b = c = 1
a, b = b, a
a, b, c = c, b, a
[a, *b] = c
a += 1
a.x += 1
a[0] -= 1
a[1:2] //= a[::3]
a @= b; a **= b; a <<= b; a >>= b; a |= b; a &= b; a ^= b; a %= b; a /= b; a *= b
assert a
assert a, "message"
(a)
a.b.c = a[b, 1:2, ...]
"text"
1; 2
x: int = 1
y: str
a[0]: int = 2
a.b: str
print(a
      .b
      .c)
a if b else c
[*a, *b], (*a, 1), {*a, 2}, {**a, 'x': 1, **b}
global_name = a or b
lambda: 1
raise a from b
