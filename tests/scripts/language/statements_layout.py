# Layout: semicolons, continuation, comments, blank lines, nested indentation, docstrings.
"""Module docstring? No: a comment came first, but it still is the first statement."""
print(__doc__)
a = 1; b = 2; print(a, b);
c = a + \
    b
print(c)
d = (1 +
     2  # a comment inside
     + 3)
e = [
    1,
    2,

    3,
]
f = {'a': 1,
     'b': 2, }
print(d, e, f)


def g(
    x,
    y=2,
    *args,
    **kw,
):
    """Docstring of g."""

    # only a comment

    if x:
        # comment at another depth
            # and deeper
        return (x,
                y)

    return None


print(g(1), g(0), g.__doc__)
if a: print('one line if')
if a:
  print('two spaces')
  if b:
       print('seven spaces')
  print('back to two')
else: print('no')
for i in 1, 2: print(i, end=' '); print(i * 2, end=' ')
print()
while a: a -= 1; print('a', a)
class K: x = 1; y = 2
print(K.x, K.y)
def one(): return 1
print(one())
try: 1 / 0
except ZeroDivisionError: print('caught')
finally: print('finally')
with_tab = 1
if with_tab:
	print('tab indented')
	print('again')
print('string with # no comment')  # but this is
print('a' # inside
      'b')
x = 0 if False else \
    1
print(x)
pass; pass
...
'just an expression'
5
None
lambda: 0
print((lambda x, *y, z=1, **w: (x, y, z, w))(1, 2, q=3))
assert True, 'never'
nested = {'list': [1, (2, {3: [4, {'deep': (5,)}]})]}
print(nested['list'][1][1][3][1]['deep'][0])
def deep():
    if True:
        for _ in range(1):
            while True:
                try:
                    with_ = 1
                    if with_:
                        return 'deep return'
                finally:
                    print('leaving')
print(deep())
print(1 if True else 2)
