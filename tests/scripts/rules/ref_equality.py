# References compare by their referents while both live, and by identity when one is dead.
# Rules: R55
import weakref


class T:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return isinstance(other, T) and self.value == other.value

    def __hash__(self):
        return hash(self.value)


a, b, c = T(1), T(1), T(2)
ra, rb, rc = weakref.ref(a), weakref.ref(b), weakref.ref(c)
print('same value:', ra == rb, ra != rb)
print('other value:', ra == rc, ra != rc)
print('with the object:', ra == a, a == ra, ra != a)
print('with None:', ra == None, ra == 5)
rd = weakref.ref(a, lambda r: None)
print('different references to one object:', ra == rd, ra is rd)
for sign, f in (('<', lambda: ra < rb), ('<=', lambda: ra <= rb), ('>', lambda: ra > rb),
                ('>=', lambda: ra >= rb), ('< 1', lambda: ra < 1)):
    try:
        f()
    except TypeError as error:
        print(sign, error)
print('in a list:', rb in [ra], [ra, rc].index(rc), [ra, rb, rc].count(ra))
del a
print('one dead:', ra == rb, ra != rb, ra == ra, ra != ra)
print('both dead, same former object:', ra == rd)
del b
print('all dead:', ra == rb)
try:
    sorted([ra, rb])
except TypeError as error:
    print(error)
