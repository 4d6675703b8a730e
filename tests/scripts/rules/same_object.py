# Copies of immutable exact types are the same object.
# Rules: R15 R16 R17
import sys

t = tuple([1, [2]])
print('tuple(t):', tuple(t) is t)
print('t[:]:', t[:] is t)
print('t + ():', t + () is t)
print('t * 1:', t * 1 is t)
f = frozenset([1, 2])
print('frozenset(f):', frozenset(f) is f)
print('f.copy():', f.copy() is f)
s = 'some text, long enough'
print('str(s):', str(s) is s)
print('s[:]:', s[:] is s)
print('replace of nothing:', s.replace('zzz', '') is s)
n = 123456789
print('+n:', +n is n)
print('int(n):', int(n) is n)
x = 1.5
print('float(x):', float(x) is x)
l = [1]
print('list(l):', list(l) is l)
print('l[:]:', l[:] is l)
empty = ()
print('empty tuples:', tuple([]) is empty)
print('empty strings:', ''.join([]) is s[0:0])
print('small ints:', int('200') is int('200'), int('256') is int('256'))
print('large ints:', int('1000') is int('1000'))
print('negative:', int('-5') is int('-5'), int('-6') is int('-6'))
print('characters:', s[0] is s[0], s[1] is 'no'[1:])


def constant():
    return (1, 2, 'three')


print('a constant is one object:', constant() is constant())
print('lists are fresh:', [] is [])


def own(t):
    base = sys.getrefcount(t)
    u = tuple(t)
    return sys.getrefcount(t) - base


print('tuple(t) adds an owner:', own(tuple([1, 2])))
print('None has many owners:', sys.getrefcount(None) > 100)
print('and so has a small int:', sys.getrefcount(1) > 100)
