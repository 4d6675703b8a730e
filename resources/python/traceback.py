"""Tracebacks as text: traceback of Python 3.11."""

import linecache
import sys

from _refscope_traceback import exception_hint, exception_lines, marked_lines, marks

__all__ = ['extract_stack', 'extract_tb', 'format_exception', 'format_exception_only',
           'format_list', 'format_stack', 'format_tb', 'print_exc', 'format_exc',
           'print_exception', 'print_last', 'print_stack', 'print_tb', 'clear_frames',
           'FrameSummary', 'StackSummary', 'TracebackException', 'walk_stack', 'walk_tb',
           'print_list']

_REPEATS = 3
_CAUSE = ('\nThe above exception was the direct cause of the following exception:\n\n')
_CONTEXT = ('\nDuring handling of the above exception, another exception occurred:\n\n')
_NOT_GIVEN = object()
_HAS_POSITIONS = sys.version_info >= (3, 11)


class FrameSummary:
    """One line of a traceback."""

    __slots__ = (('filename', 'lineno', 'end_lineno', 'colno', 'end_colno', 'name', '_line',
                  'locals') if _HAS_POSITIONS else
                 ('filename', 'lineno', 'name', '_line', 'locals'))

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None,
                 end_lineno=None, colno=None, end_colno=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self._line = line
        self.locals = None if locals is None else {key: repr(value)
                                                   for key, value in locals.items()}
        if _HAS_POSITIONS:
            self.end_lineno = end_lineno
            self.colno = colno
            self.end_colno = end_colno
        if lookup_line:
            self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == \
                (other.filename, other.lineno, other.name, other.locals)
        if isinstance(other, tuple):
            return tuple(self) == other
        return NotImplemented

    def __getitem__(self, at):
        return (self.filename, self.lineno, self.name, self.line)[at]

    def __iter__(self):
        return iter([self.filename, self.lineno, self.name, self.line])

    def __len__(self):
        return 4

    def __repr__(self):
        return '<FrameSummary file {}, line {} in {}>'.format(self.filename, self.lineno, self.name)

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()


def walk_stack(f):
    """Frames from this one outwards, with the lines they are at."""
    if f is None:
        f = sys._getframe().f_back.f_back.f_back.f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def _positions_of(tb):
    while tb is not None:
        found = (None,) * 4
        for index, place in enumerate(tb.tb_frame.f_code.co_positions()):
            if index == tb.tb_lasti:
                found = place
                break
        if found[0] is None:
            found = (tb.tb_lineno,) + found[1:]
        yield tb.tb_frame, found
        tb = tb.tb_next


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
        if limit is not None and limit < 0:
            limit = 0
    entries = list(entries)
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


class StackSummary(list):
    """The lines of a traceback."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return cls._extract(((f, (lineno, None, None, None)) for f, lineno in frame_gen),
                            limit, lookup_lines, capture_locals)

    @classmethod
    def _extract(cls, entries, limit=None, lookup_lines=True, capture_locals=False):
        made = cls()
        for frame, (lineno, end_lineno, colno, end_colno) in _limited(entries, limit):
            code = frame.f_code
            made.append(FrameSummary(
                code.co_filename, lineno, code.co_name, lookup_line=lookup_lines,
                locals=frame.f_locals if capture_locals else None, end_lineno=end_lineno,
                colno=colno, end_colno=end_colno))
        return made

    @classmethod
    def from_list(cls, a_list):
        made = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            made.append(entry)
        return made

    def format_frame_summary(self, frame):
        text = '  File "{}", line {}, in {}\n'.format(frame.filename, frame.lineno, frame.name)
        shown = None
        if _HAS_POSITIONS and frame.line:
            last = frame.end_lineno or frame.lineno
            shown = marked_lines(
                [frame._original_line] + [linecache.getline(frame.filename, number)
                                          for number in range(frame.lineno + 1, last + 1)],
                frame.lineno, last, frame.colno, frame.end_colno)
        if shown:
            text += shown
        elif frame.line:
            text += '    {}\n'.format(frame.line)
            if _HAS_POSITIONS and frame.colno is not None and frame.end_colno is not None:
                text += marks(frame._original_line.rstrip('\r\n'), frame.lineno, frame.end_lineno,
                              frame.colno, frame.end_colno)
        if frame.locals:
            for name, value in sorted(frame.locals.items()):
                text += '    {} = {}\n'.format(name, value)
        return text

    def format(self):
        lines = []
        last = None
        count = 0
        for frame in self:
            text = self.format_frame_summary(frame)
            if text is None:
                continue
            key = (frame.filename, frame.lineno, frame.name)
            if key != last:
                if count > _REPEATS:
                    lines.append(_repeated(count))
                last = key
                count = 0
            count += 1
            if count <= _REPEATS:
                lines.append(text)
        if count > _REPEATS:
            lines.append(_repeated(count))
        return lines


def _repeated(count):
    count -= _REPEATS
    return '  [Previous line repeated {} more time{}]\n'.format(count, 's' if count > 1 else '')


class TracebackException:
    """An exception as text only: keeps no frame and no object of the script."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True,
                 capture_locals=False, compact=False, max_group_width=15, max_group_depth=10,
                 _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.stack = StackSummary._extract(_positions_of(exc_traceback), limit, lookup_lines,
                                           capture_locals)
        if sys.version_info >= (3, 13):
            self._exc_type = exc_type
            self.exc_type_str = '.'.join(
                part for part in (getattr(exc_type, '__module__', None),
                                  getattr(exc_type, '__qualname__', None))
                if part not in ('builtins', None))
        else:
            self.exc_type = exc_type
        self.exceptions = None
        self._only = exception_lines(exc_type, exc_value)
        self._str = '' if exc_value is None else _safe_str(exc_value)
        if exc_value is not None:
            self._str += exception_hint(exc_value)
        self.__notes__ = getattr(exc_value, '__notes__', None)
        self.__cause__ = self.__context__ = None
        self.__suppress_context__ = False
        if exc_value is None:
            return

        def other(exception):
            if exception is None or id(exception) in seen:
                return None
            return TracebackException(
                type(exception), exception, exception.__traceback__, limit=limit,
                lookup_lines=lookup_lines, capture_locals=capture_locals, _seen=seen)
        self.__suppress_context__ = exc_value.__suppress_context__
        self.__cause__ = other(exc_value.__cause__)
        if not (compact and (self.__cause__ is not None or self.__suppress_context__)):
            self.__context__ = other(exc_value.__context__)

    if sys.version_info >= (3, 13):
        @property
        def exc_type(self):
            import warnings
            warnings.warn('Deprecated in 3.13. Use exc_type_str instead.', DeprecationWarning, 2)
            return self._exc_type

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return self.__dict__ == other.__dict__
        return NotImplemented

    def __str__(self):
        return self._str

    def format_exception_only(self):
        yield from self._only
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                yield from [line + '\n' for line in _safe_str(note, 'note').split('\n')]
        elif notes is not None:
            yield '{}\n'.format(_safe_str(notes, '__notes__', repr))

    def format(self, *, chain=True):
        waiting = []
        link = None
        exception = self
        while exception is not None:
            waiting.append((link, exception))
            if not chain:
                break
            if exception.__cause__ is not None:
                link, exception = _CAUSE, exception.__cause__
            elif exception.__context__ is not None and not exception.__suppress_context__:
                link, exception = _CONTEXT, exception.__context__
            else:
                break
        for link, exception in reversed(waiting):
            if exception.stack is not None and len(exception.stack):
                yield 'Traceback (most recent call last):\n'
                yield from exception.stack.format()
            yield from exception.format_exception_only()
            if link is not None:
                yield link

    def print(self, *, file=None, chain=True):
        file = sys.stderr if file is None else file
        for line in self.format(chain=chain):
            file.write(line)


def _safe_str(value, what='exception', how=str):
    try:
        return how(value)
    except Exception:
        return '<{} {}() failed>'.format(what, how.__name__)


def _parse(exc, value, tb):
    if (value is _NOT_GIVEN) != (tb is _NOT_GIVEN):
        raise ValueError('Both or neither of value and tb must be given')
    if value is not _NOT_GIVEN:
        return value, tb
    if exc is None:
        return None, None
    if isinstance(exc, BaseException):
        return exc, exc.__traceback__
    raise TypeError('Exception expected for value, {} found'.format(type(exc).__name__))


def format_exception(exc, /, value=_NOT_GIVEN, tb=_NOT_GIVEN, limit=None, chain=True):
    value, tb = _parse(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit,
                                   compact=True).format(chain=chain))


def print_exception(exc, /, value=_NOT_GIVEN, tb=_NOT_GIVEN, limit=None, file=None, chain=True):
    value, tb = _parse(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file,
                                                                               chain=chain)


def format_exception_only(exc, /, value=_NOT_GIVEN):
    if value is _NOT_GIVEN:
        value = exc
    return list(TracebackException(type(value), value, None,
                                   compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    print_exception(*sys.exc_info(), limit, file, chain)


def format_exc(limit=None, chain=True):
    return ''.join(format_exception(*sys.exc_info(), limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, 'last_type'):
        raise ValueError('no last exception')
    print_exception(sys.last_type, sys.last_value, sys.last_traceback, limit, file, chain)


def extract_tb(tb, limit=None):
    return StackSummary._extract(_positions_of(tb), limit=limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit=limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit=limit), file=file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for item in StackSummary.from_list(extracted_list).format():
        print(item, file=sys.stderr if file is None else file, end='')


def _stack(frame, limit):
    entries = list(walk_stack(frame))
    if limit is None:
        limit = getattr(sys, 'tracebacklimit', None)
    if limit is not None:
        entries = entries[:limit] if limit >= 0 else entries[limit:]
    entries.reverse()
    return StackSummary.extract(entries, limit=len(entries))


def extract_stack(f=None, limit=None):
    return _stack(sys._getframe().f_back if f is None else f, limit)


def format_stack(f=None, limit=None):
    return _stack(sys._getframe().f_back if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(_stack(sys._getframe().f_back if f is None else f, limit), file=file)


def clear_frames(tb):
    """Drops the local variables of all frames of a traceback that are not running."""
    while tb is not None:
        try:
            tb.tb_frame.clear()
        except RuntimeError:
            pass
        tb = tb.tb_next


if sys.version_info < (3, 10):
    _format_exception, _print_exception = format_exception, print_exception
    _format_exception_only = format_exception_only

    def format_exception(etype, value, tb, limit=None, chain=True):
        return _format_exception(etype, value, tb, limit, chain)

    def print_exception(etype, value, tb, limit=None, file=None, chain=True):
        _print_exception(etype, value, tb, limit, file, chain)

    def format_exception_only(etype, value):
        return _format_exception_only(etype, value)
