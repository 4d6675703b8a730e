# Operations that change nothing give the object itself.
# Rules: R15
s = "two words"[:] ; t = (1, [2]); f = frozenset([1, 2]); i = 10**20; d = 2.5; b = b"by tes"
e = ""
print("%s" % s is s, "{}".format(s) is s, "".join([s]) is s, s[:] is s, s + e is s, e + s is s, s * 1 is s, str(s) is s, s.strip() is s, s.replace("zz", "y") is s, f"{s}" is s, format(s) is s, format(s, "") is s, s.ljust(2) is s, s.center(1) is s, s.zfill(1) is s, s.expandtabs() is s, s.translate({}) is s, s.removeprefix("x") is s, s.split("|")[0] is s, s.partition("|")[0] is s, s.lstrip() is s, s.splitlines()[0] is s, s.rsplit("|")[0] is s, s.encode() is s, s.capitalize() is s, s.casefold() is s, s.format() is s, "%s" % (s,) is s, "%.20s" % s is s, "%20s" % e is e, "{:s}".format(s) is s, "{!s}".format(s) is s, s.__str__() is s)
print(tuple(t) is t, t[:] is t, t * 1 is t, t + () is t, () + t is t, frozenset(f) is f, f.copy() is f, f | set() is f, int(i) is i, +i is i, float(d) is d, +d is d, bytes(b) is b, b[:] is b, b"".join([b]) is b, b * 1 is b, b + b"" is b, b.strip() is b, b.replace(b"zz", b"") is b, i.__int__() is i, round(i) is i, abs(i) is i, i | 0 is i, i + 0 is i, complex(1j) == 1j, slice(1).indices(3), i.real is i, i.conjugate() is i, d.__float__() is d, t.__add__(()) is t, f & f is f, f - frozenset() is f, abs(d) is d, i.numerator is i, (i).__pos__() is i, i // 1 is i, i * 1 is i, i ^ 0 is i, i >> 0 is i, i << 0 is i, bool(1) is True, type(t)(t) is t, sorted([t])[0] is t, max([t]) is t, sum([d]) is d, sum([], t) is t)
import copy
print(copy.copy(t) is t, copy.deepcopy(s) is s)
number = "3.14159"
print("<%.5s>" % number, "<%s>" % 2.5, "<{:.5}>".format(number), "{:.3}{}".format(number, "1415"))
