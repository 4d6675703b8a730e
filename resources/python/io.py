"""Streams in memory: StringIO and BytesIO of Python 3.11. Files there are none."""

import abc
import sys

__all__ = ['StringIO', 'BytesIO', 'IOBase', 'RawIOBase', 'BufferedIOBase', 'TextIOBase',
           'TextIOWrapper', 'UnsupportedOperation', 'SEEK_SET', 'SEEK_CUR', 'SEEK_END', 'DEFAULT_BUFFER_SIZE',
           'open']

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
DEFAULT_BUFFER_SIZE = 8192


class UnsupportedOperation(OSError, ValueError):
    """A stream cannot do this."""


class _Stream:
    """What all streams can do."""

    _closed = False

    @property
    def closed(self):
        return self._closed

    def _check_closed(self):
        if self._closed:
            raise ValueError('I/O operation on closed file.')

    def close(self):
        self._closed = True

    def flush(self):
        self._check_closed()

    def fileno(self):
        raise UnsupportedOperation('fileno')

    def isatty(self):
        self._check_closed()
        return False

    def readable(self):
        return False

    def writable(self):
        return False

    def seekable(self):
        return False

    def __enter__(self):
        self._check_closed()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        self._check_closed()
        return self

    def __next__(self):
        line = self.readline()
        if not line:
            raise StopIteration
        return line

    def readlines(self, hint=None):
        lines = []
        size = 0
        for line in self:
            lines.append(line)
            size += len(line)
            if hint is not None and 0 < hint <= size:
                break
        return lines

    def writelines(self, lines):
        self._check_closed()
        for line in lines:
            self.write(line)


class _TextStream(_Stream):
    encoding = None
    errors = None
    newlines = None


class IOBase(_Stream, metaclass=abc.ABCMeta):
    """The abstract class of streams."""


class RawIOBase(IOBase):
    """The abstract class of streams without a buffer."""


class BufferedIOBase(IOBase):
    """The abstract class of streams of bytes."""


class TextIOBase(IOBase, _TextStream):
    """The abstract class of streams of text."""


TextIOWrapper = type(sys.__stdout__)
TextIOBase.register(TextIOWrapper)


class _Memory:
    """A value, and a position in it. Pieces written at the end are joined when needed."""

    _empty = None

    def readable(self):
        self._check_closed()
        return True

    def writable(self):
        self._check_closed()
        return True

    def seekable(self):
        self._check_closed()
        return True

    def _joined(self):
        if self._pieces:
            self._pieces.insert(0, self._value)
            self._value = self._empty.join(self._pieces)
            self._pieces = []
        return self._value

    def getvalue(self):
        self._check_closed()
        return self._joined()

    def tell(self):
        self._check_closed()
        return self._at

    def _put(self, data):
        size = len(data)
        if not size:
            return
        if self._at == self._size:
            self._pieces.append(data)
        else:
            value = self._joined()
            if self._at > self._size:
                value += self._filler * (self._at - self._size)
            self._value = value[:self._at] + data + value[self._at + size:]
        self._at += size
        self._size = max(self._size, self._at)

    def read(self, size=-1):
        self._check_closed()
        value = self._joined()
        end = self._size if size is None or size < 0 else self._at + size
        data = value[self._at:end]
        self._at += len(data)
        return data

    def readline(self, size=-1):
        self._check_closed()
        value = self._joined()
        end = value.find(self._newline, self._at) + len(self._newline)
        if end < len(self._newline):
            end = self._size
        if size is not None and size >= 0:
            end = min(end, self._at + size)
        data = value[self._at:end]
        self._at += len(data)
        return data

    def truncate(self, size=None):
        self._check_closed()
        if size is None:
            size = self._at
        elif size < 0:
            raise ValueError(self._negative_size % size)
        if size < self._size:
            self._value = self._joined()[:size]
            self._size = size
        return size

    def close(self):
        self._value = self._empty
        self._pieces = []
        self._closed = True


class StringIO(_Memory, _TextStream):
    """Text in memory."""

    __module__ = '_io'
    _empty = ''
    _filler = '\0'
    _newline = '\n'
    _negative_size = 'Negative size value %d'
    line_buffering = False

    def _check_closed(self):
        if self._closed:
            raise ValueError('I/O operation on closed file')

    def flush(self):
        pass

    def __init__(self, initial_value='', newline='\n'):
        if initial_value is not None and not isinstance(initial_value, str):
            raise TypeError('initial_value must be str or None, not '
                            + type(initial_value).__name__)
        if newline is not None and not isinstance(newline, str):
            raise TypeError('newline must be str or None, not ' + type(newline).__name__)
        if newline not in (None, '', '\n', '\r', '\r\n'):
            raise ValueError('illegal newline value: %r' % (newline,))
        self._translation = newline
        self._newline = newline or '\n'
        self._closed = False
        self._value = self._translated(initial_value or '')
        self._pieces = []
        self._size = len(self._value)
        self._at = 0

    def _translated(self, text):
        if self._translation is None:
            return text.replace('\r\n', '\n').replace('\r', '\n')
        if self._translation in ('\r', '\r\n'):
            return text.replace('\n', self._translation)
        return text

    def write(self, s, /):
        if not isinstance(s, str):
            raise TypeError("string argument expected, got '%s'" % type(s).__name__)
        self._check_closed()
        self._put(s if self._translation == '\n' else self._translated(s))
        return len(s)

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if whence not in (0, 1, 2):
            raise ValueError('Invalid whence (%d, should be 0, 1 or 2)' % whence)
        if whence == 0 and pos < 0:
            raise ValueError('Negative seek position %d' % pos)
        if whence and pos:
            raise OSError("Can't do nonzero cur-relative seeks")
        self._at = (pos, self._at, self._size)[whence]
        return self._at


class BytesIO(_Memory, _Stream):
    """Bytes in memory."""

    __module__ = '_io'
    _empty = b''
    _filler = b'\0'
    _newline = b'\n'
    _negative_size = 'negative size value %d'

    def __init__(self, initial_bytes=b''):
        self._closed = False
        self._value = b'' if initial_bytes is None else bytes(initial_bytes)
        self._pieces = []
        self._size = len(self._value)
        self._at = 0

    def write(self, b, /):
        if isinstance(b, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        self._check_closed()
        data = bytes(b)
        self._put(data)
        return len(data)

    def seek(self, pos, whence=0, /):
        self._check_closed()
        if whence not in (0, 1, 2):
            raise ValueError('invalid whence (%d, should be 0, 1 or 2)' % whence)
        if whence == 0 and pos < 0:
            raise ValueError('negative seek value %d' % pos)
        self._at = max(0, pos + (0, self._at, self._size)[whence])
        return self._at

    read1 = _Memory.read

    def readinto(self, buffer):
        data = self.read(len(buffer))
        buffer[:len(data)] = data
        return len(data)


TextIOBase.register(StringIO)
BufferedIOBase.register(BytesIO)


def open(file, *args, **kwargs):
    """There are no files: a script of the model cannot touch the outside."""
    raise FileNotFoundError(2, 'No such file or directory', file)
