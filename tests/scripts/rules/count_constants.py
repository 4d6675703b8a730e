# Constants: one object in all code of a script; its syntax tree owns them while it runs.
# Rules: R1 R17
import sys
c = sys.getrefcount
x = 1000
print(c(x), c(1000))
y = 1000
print(c(x), x is y)
def f():
    return 1000
print(c(x), c(f()), f() is x)
s = "two words"
t = "two words"
print(c(s), s is t)
def h(n=5000): return c(n)
print(h())
print(c(f"{s}!"), c(f"lit only"))
print(c("docstring like"))
lam = lambda: 7777
print(c(lam()))
class K:
    z = 8888
    def m(self): return c(8888)
print(c(K.z), K().m())
d = {"key one": 1}
print([c(k) for k in d])


def g():
    a = "ident_b"
    return c(a), c("q w e")


print(g())
print(c(2.5), c("a b c"), c(b"xyz"), c(3j), c("identifierlike"), c((1, 2)), c(-1000))
print(c(1000 * 1000), c("a" "b c"))
numbers = [100001, 100002, 100003]
print([c(n) for n in numbers], c(100001))
print([c(n) for n in (200001, 200002)], 300001 in (300001, 2), c(300001))
