# Counting weak references of objects that cannot have any.
# Rules: R52 R69 R71
import weakref

for value in (None, 1, 1.5, 'text', b'bytes', (), [], {}, range(3), Ellipsis, object()):
    print(type(value).__name__, weakref.getweakrefcount(value), weakref.getweakrefs(value))


def attempt(value):
    try:
        weakref.ref(value)
    except TypeError as error:
        print(error)
    else:
        print(type(value).__name__, 'supports it')


for value in (None, 1, True, 1.5, 2j, 'text', b'bytes', (), [], {}, range(3), object(),
              Ellipsis, NotImplemented, slice(1), ValueError('x'), iter([]), iter(()), iter({}),
              zip(), enumerate([]), reversed([]), map(len, []), property(), staticmethod(len),
              classmethod(len), bytearray(b'x'), {}.keys(), iter('a'), 'a'.join.__self__):
    attempt(value)


class C:
    pass


attempt(weakref.ref(C))
attempt(weakref.proxy(C))
attempt(C.__dict__)
attempt('a'.join)
attempt(C().__init__)
