# A reference hashes as its referent, remembers it, and cannot begin to after death.
# Rules: R56
import weakref


class T:
    def __init__(self, value):
        self.value = value

    def __eq__(self, other):
        return self.value == other.value

    def __hash__(self):
        print('  hashing', self.value)
        return self.value


class Unhashable:
    __hash__ = None


class EqOnly:
    def __eq__(self, other):
        return True


t = T(42)
r = weakref.ref(t)
print('hash:', hash(r))
print('again, from the cache:', hash(r))
other = weakref.ref(t, lambda ref: None)
print('another reference asks again:', hash(other))
d = {r: 'value'}
print('found by the other reference:', d[other])
late = weakref.ref(T(7))
try:
    hash(late)
except TypeError as error:
    print(error)
del t
print('still hashable when dead:', hash(r), hash(other))
print('found by identity:', d[r])
print('the equal one no longer finds it:', other in d)
u = Unhashable()
try:
    hash(weakref.ref(u))
except TypeError as error:
    print(error)
e = EqOnly()
try:
    {weakref.ref(e)}
except TypeError as error:
    print(error)
try:
    weakref.ref(T(1)) in {r}
except TypeError as error:
    print(error)
