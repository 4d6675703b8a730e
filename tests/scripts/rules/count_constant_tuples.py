# The tree of the main script keeps every constant of the script, until that has run.
# Rules: R2 R16
import sys

count = sys.getrefcount
x = (1.5, 2.5)
y = 'a text'
z = 1234567
w = ((7.5, 2), 8.25)
print(count(x), count(y), count(z), count(w), count(w[0]), count(w[1]), count(w[0][0]))


def f():
    "doc of f"
    a = (3.5, 4.5)
    b = 7654321
    c = 'function text'
    d = 'a text'
    e = 1234567
    print(count(a), count(b), count(c), count(d), count(e))


f()
print(f.__code__.co_consts is f.__code__.co_consts, len(f.__code__.co_consts) > 4)
print(count(f.__doc__), count(f.__code__.co_consts), count('fresh here'), count(99999), count(3.25))


class K:
    "doc of K"
    v = 'another text'

    def m(self):
        return 'text of m'


print(count(K.__doc__), count(K.v), count(K().m()))
k = lambda: 'text of lambda'
print(count(k()), 3 in {1, 2, 3}, count('b text' + 'c'))
h = -7.5
print(count(h), count(b'abc'), count(f'{x}q'))
q = 'same one'
r = 'same one'
print(count(q), q is r)
