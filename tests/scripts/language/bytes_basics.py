# bytes and bytearray.
b = b'abc\x00\xff'
print(b, len(b), b[0], b[1:3], b[::-1], b + b'd', b * 2, b'b' in b, 97 in b, list(b'ab'), bytes([1, 2]), bytes(3), bytes('é', 'utf-8'))
print(b'a,b'.split(b','), b'-'.join([b'x', b'y']), b'abc'.upper(), b'abc'.find(b'c'), b'abc'.decode(), 'é'.encode(), b'abc'.hex(), bytes.fromhex('6162'))
print(b'a' < b'b', b'a' == 'a', hash(b'a') == hash(b'a'), repr(b"it's"), b'\n\t\\', bool(b''), isinstance(b, bytes))
a = bytearray(b'abc')
a[0] = 120
a.append(33)
a += b'?'
print(a, bytes(a), len(a))
for f in (lambda: b[9], lambda: b + 'x', lambda: bytes([256]), lambda: b'\xff'.decode(), lambda: bytes('x'), lambda: 'é'.encode('ascii'), lambda: b.nothing):
    try:
        print(f())
    except (TypeError, ValueError, IndexError, AttributeError) as error:
        print(type(error).__name__, error)
