# StringIO and BytesIO.
import io


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


s = io.StringIO()
print(s.write('hello '), s.write('world\nline2\n'), s.tell(), repr(s.getvalue()))
s.seek(0)
print(repr(s.read(3)), repr(s.readline()), repr(s.readline()), repr(s.read()), s.tell())
s.seek(2)
s.write('XX')
print(repr(s.getvalue()))
s.seek(0)
print(s.readlines())
s.seek(0)
print([l for l in s])
s.seek(30)
s.write('z')
print(repr(s.getvalue()))
print(s.truncate(5), repr(s.getvalue()), s.tell())
print('a', 'b', 3, file=s, sep='-')
print(repr(s.getvalue()))
t(lambda: s.write(5))
t(lambda: s.write(b'x'))
t(lambda: io.StringIO(5))
t(lambda: s.seek(-1))
t(lambda: s.seek(1, 1))
t(lambda: s.seek(0, 5))
t(lambda: s.fileno())
print(s.closed, s.readable(), s.writable(), s.seekable(), s.isatty(), s.line_buffering, s.newlines)
print(s.encoding)
s.close()
print(s.closed)
for m in ('getvalue', 'read', 'tell', 'readline', 'readable', 'flush'):
    t(getattr(s, m))
t(lambda: s.write('x'))
with io.StringIO('init\nx') as q:
    print(repr(q.read()), q.tell())
t(lambda: q.read())
w = io.StringIO('init')
w.write('X')
print(w.getvalue(), repr(io.StringIO('a\r\nb', newline=None).read()))
print(repr(io.StringIO('a\nb', newline='\r\n').getvalue()))
w.writelines(['1', '2'])
print(w.getvalue())
b = io.BytesIO(b'abc')
print(b.read(1), b.write(b'ZZZ'), b.getvalue(), b.seek(-2, 2), b.read(), b.seek(0), b.readlines())
print(b.closed)
t(lambda: b.write('x'))
t(lambda: b.seek(-5))


class Sub(io.StringIO):

    def __init__(self):
        super().__init__()
        self.extra = 1

    def write(self, x):
        return super().write(x.upper())


z = Sub()
print('low', file=z)
print(repr(z.getvalue()), z.extra)
import sys
old = sys.stdout
sys.stdout = z
print('captured')
sys.stdout = old
print(repr(z.getvalue()))
print(isinstance(z, io.TextIOBase), isinstance(b, io.IOBase), type(io.StringIO()), io.SEEK_END)
print(issubclass(io.UnsupportedOperation, OSError))
t(lambda: io.StringIO(newline='x'))
print(io.StringIO.__name__, io.StringIO.__module__)
