# Streams of one's own in the place of stdout; the abstract classes of io.
import io, gc, sys
print(gc.collect(), type(io.StringIO), io.StringIO.__mro__[0], io.TextIOBase)
print(isinstance(io.BytesIO(), io.BufferedIOBase), isinstance(io.StringIO(), io.IOBase))
print(isinstance(sys.stderr, io.IOBase), isinstance(5, io.IOBase))


class My(io.TextIOBase):

    def write(self, s):
        sys.__stdout__.write(s.upper())
        return len(s)


print('custom', file=My())
sys.stdout = My()
print('redirected')
sys.stdout = sys.__stdout__


class Raw(io.RawIOBase):
    pass


print(Raw().readable(), Raw().closed, My().encoding, io.TextIOWrapper)
with My() as m:
    print(m.closed)
print(m.closed)
import unittest


class Weird:

    def write(self, s):
        sys.__stdout__.write('<' + s + '>')


print('a', 'b', file=Weird(), flush=False)
sys.stderr = io.StringIO()
print('err', file=sys.stderr)
v = sys.stderr.getvalue()
sys.stderr = sys.__stderr__
print(repr(v))
