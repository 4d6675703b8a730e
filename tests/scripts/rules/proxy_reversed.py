# reversed() and the context manager protocol on proxies.
# Rules: R73 R74
import weakref


class Items:
    def __reversed__(self):
        return iter('cba')

    def __enter__(self):
        return self

    def __exit__(self, *details):
        return False

    def __bytes__(self):
        return b'bytes'


class CallableItems(Items):
    def __call__(self):
        return 1


i, c = Items(), CallableItems()
p, q = weakref.proxy(i), weakref.proxy(c)
print(''.join(reversed(p)))
try:
    reversed(q)
except TypeError as error:
    print(error)
for x in (p, q):
    try:
        with x:
            print('never')
    except TypeError as error:
        print(error)
with p.__enter__() as entered:
    print('through the method:', entered is i)
print(format(p) == str(i))
try:
    '{:5}'.format(q)
except TypeError as error:
    print(error)
print({1: p}[1] is p, [p].index(p))
try:
    {p}
except TypeError as error:
    print(error)
try:
    {q: 1}
except TypeError as error:
    print(error)
