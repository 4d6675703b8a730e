"""Regular expressions: re of Python 3.11 for str, over a small backtracking matcher."""

import enum
from re import _parser
from re._matcher import CHAR, compile_tree, run
from re._parser import error
from sys import version_info

__all__ = ['match', 'fullmatch', 'search', 'sub', 'subn', 'split', 'findall', 'finditer', 'compile',
           'purge', 'escape', 'error', 'Pattern', 'Match', 'A', 'I', 'L', 'M', 'S', 'X', 'U',
           'ASCII', 'IGNORECASE', 'LOCALE', 'MULTILINE', 'DOTALL', 'VERBOSE', 'UNICODE', 'NOFLAG',
           'RegexFlag']


class RegexFlag(enum.IntFlag):
    if version_info >= (3, 11):
        NOFLAG = 0
    ASCII = A = 256
    IGNORECASE = I = 2
    LOCALE = L = 4
    UNICODE = U = 32
    MULTILINE = M = 8
    DOTALL = S = 16
    VERBOSE = X = 64
    DEBUG = 128

    def __repr__(self):
        names = ['re.' + flag.name for flag in RegexFlag if flag and flag in self]
        rest = self._value_ & ~510
        if rest or (not names and version_info >= (3, 11)):
            names.append(hex(rest) if names or rest else 're.NOFLAG')
        return '|'.join(names)

    __str__ = __repr__


if version_info >= (3, 11):
    NOFLAG = RegexFlag.NOFLAG
else:
    __all__.remove('NOFLAG')
A = ASCII = RegexFlag.ASCII
I = IGNORECASE = RegexFlag.IGNORECASE
L = LOCALE = RegexFlag.LOCALE
U = UNICODE = RegexFlag.UNICODE
M = MULTILINE = RegexFlag.MULTILINE
S = DOTALL = RegexFlag.DOTALL
X = VERBOSE = RegexFlag.VERBOSE
DEBUG = RegexFlag.DEBUG


class Pattern:
    """A compiled pattern; made by compile() only."""

    __slots__ = ('pattern', 'flags', 'groups', 'groupindex', '_code', '_marks', '__weakref__')

    def match(self, string, pos=0, endpos=9223372036854775807):
        return self._at(string, *self._limits(string, pos, endpos))

    def fullmatch(self, string, pos=0, endpos=9223372036854775807):
        return self._at(string, *self._limits(string, pos, endpos), True)

    def search(self, string, pos=0, endpos=9223372036854775807):
        pos, endpos = self._limits(string, pos, endpos)
        return self._next(string, pos, endpos, pos)

    def findall(self, string, pos=0, endpos=9223372036854775807):
        found = []
        empty = string[:0]
        for match in self.finditer(string, pos, endpos):
            if self.groups == 0:
                found.append(match.group())
            elif self.groups == 1:
                found.append(match.group(1) or empty)
            else:
                found.append(match.groups(empty))
        return found

    def finditer(self, string, pos=0, endpos=9223372036854775807):
        pos, endpos = self._limits(string, pos, endpos)
        return self._all(string, pos, endpos)

    def sub(self, repl, string, count=0):
        return self.subn(repl, string, count)[0]

    def subn(self, repl, string, count=0):
        self._limits(string, 0, 0)
        if not callable(repl):
            template = _template(self, repl)
            repl = lambda match: _fill(template, match)
        pieces = []
        done = number = 0
        for match in self._all(string, 0, len(string)):
            pieces.append(string[done:match.start()])
            pieces.append(repl(match))
            done = match.end()
            number += 1
            if number == count:
                break
        pieces.append(string[done:])
        return string[:0].join(pieces), number

    def split(self, string, maxsplit=0):
        self._limits(string, 0, 0)
        pieces = []
        done = number = 0
        for match in self._all(string, 0, len(string)):
            pieces.append(string[done:match.start()])
            pieces.extend(match.groups())
            done = match.end()
            number += 1
            if number == maxsplit:
                break
        pieces.append(string[done:])
        return pieces

    def _limits(self, string, pos, endpos):
        """The part of the text that is looked at, checked."""
        if isinstance(string, str):
            if isinstance(self.pattern, bytes):
                raise TypeError('cannot use a bytes pattern on a string-like object')
        elif not isinstance(string, (bytes, bytearray)):
            got = ', got %r' % type(string).__name__ if version_info >= (3, 11) else ''
            raise TypeError('expected string or bytes-like object' + got)
        elif isinstance(self.pattern, str):
            raise TypeError('cannot use a string pattern on a bytes-like object')
        length = len(string)
        endpos = min(max(endpos, 0), length)
        return min(max(pos, 0), length), endpos

    def _at(self, string, pos, endpos, full=False):
        empty = (0,) + (-1,) * (2 * self.groups + 1)
        found = run(self._code, _as_text(string), pos, endpos, empty, (0,) * self._marks, full)
        if found is None:
            return None
        return _match(self, string, pos, endpos, pos, *found)

    def _next(self, string, at, endpos, pos, empty=True):
        unset = (0,) + (-1,) * (2 * self.groups + 1)
        marks = (0,) * self._marks
        code = self._code
        literal = code[0][1] if code[0][0] == CHAR else None
        text = _as_text(string)
        while at <= endpos:
            if literal is not None:
                at = text.find(literal, at, endpos)
                if at < 0:
                    return None
            found = run(code, text, at, endpos, unset, marks, False, empty)
            if found is not None:
                return _match(self, string, pos, endpos, at, *found)
            at += 1
            empty = True
        return None

    def _all(self, string, pos, endpos):
        at = pos
        empty = True
        while True:
            match = self._next(string, at, endpos, pos, empty)
            if match is None:
                return
            yield match
            at = match.end()
            empty = match.start() < at

    def __repr__(self):
        flags = self.flags & ~UNICODE
        text = repr(self.pattern)
        if len(text) > 200:
            text = text[:200]
        return 're.compile(%s%s)' % (text, ', ' + repr(RegexFlag(flags)) if flags else '')

    def __eq__(self, other):
        if type(other) is not Pattern:
            return NotImplemented
        return (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self):
        return hash((self.pattern, self.flags))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


class Match:
    """Where and how a pattern matched; made by the methods of Pattern only."""

    __slots__ = ('string', 're', 'pos', 'endpos', 'lastindex', '_spans')

    def _number(self, group):
        if isinstance(group, str):
            group = self.re.groupindex.get(group, -1)
        if not isinstance(group, int) or not 0 <= group <= self.re.groups:
            raise IndexError('no such group')
        return group

    def _get(self, group, default=None):
        first, last = self.span(group)
        return default if last < 0 else self.string[first:last]

    def group(self, *groups):
        if not groups:
            return self._get(0)
        if len(groups) == 1:
            return self._get(groups[0])
        return tuple(self._get(group) for group in groups)

    def __getitem__(self, group):
        return self._get(group)

    def groups(self, default=None):
        return tuple(self._get(number, default) for number in range(1, self.re.groups + 1))

    def groupdict(self, default=None):
        return {name: self._get(number, default) for name, number in self.re.groupindex.items()}

    def span(self, group=0):
        number = self._number(group)
        return self._spans[number]

    def start(self, group=0):
        return self.span(group)[0]

    def end(self, group=0):
        return self.span(group)[1]

    @property
    def regs(self):
        return self._spans

    @property
    def lastgroup(self):
        for name, number in self.re.groupindex.items():
            if number == self.lastindex:
                return name
        return None

    def expand(self, template):
        return _fill(_template(self.re, template), self)

    def __repr__(self):
        return '<re.Match object; span=%r, match=%r>' % (self.span(), self.group())

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self


def _as_text(string):
    """What the matcher sees: bytes are the characters of the same numbers."""
    return string if isinstance(string, str) else string.decode('latin-1')


def _match(pattern, string, pos, endpos, start, end, saved):
    match = Match()
    match.re = pattern
    match.string = string
    match.pos = pos
    match.endpos = endpos
    match.lastindex = saved[0] or None
    spans = [(start, end)]
    for number in range(1, pattern.groups + 1):
        first, last = saved[2 * number], saved[2 * number + 1]
        spans.append((first, last) if last >= 0 else (-1, -1))
    match._spans = tuple(spans)
    return match


def _template(pattern, text):
    """A replacement text as a list of strings and group numbers."""
    if not isinstance(text, str):
        parts = _template(pattern, text.decode('latin-1'))
        return [part.encode('latin-1') if isinstance(part, str) else part for part in parts]
    if '\\' not in text:
        return [text]
    parts = []
    at = 0
    while True:
        slash = text.find('\\', at)
        if slash < 0:
            parts.append(text[at:])
            return parts
        parts.append(text[at:slash])
        char = text[slash + 1:slash + 2]
        at = slash + 2
        if char == 'g':
            at = _named_part(pattern, text, at, parts)
        elif char == '0':
            while at < slash + 4 and text[at:at + 1] in tuple('01234567'):
                at += 1
            parts.append(chr(int(text[slash + 1:at], 8)))
        elif char.isdigit():
            at = _numbered_part(pattern, text, slash, parts)
        elif char in _parser.ESCAPES:
            parts.append(_parser.ESCAPES[char])
        elif 'a' <= char <= 'z' or 'A' <= char <= 'Z':
            raise error('bad escape \\' + char, text, slash)
        elif not char:
            raise error('bad escape (end of pattern)', text, slash)
        else:
            parts.append('\\' + char)


def _numbered_part(pattern, text, slash, parts):
    digits = text[slash + 1:slash + 4]
    if len(digits) == 3 and digits[0] in '0123' and all(digit in '01234567' for digit in digits):
        parts.append(chr(int(digits, 8)))
        return slash + 4
    size = 2 if digits[1:2].isdigit() else 1
    number = int(digits[:size])
    if number > pattern.groups:
        raise error('invalid group reference %d' % number, text, slash + 1)
    parts.append(number)
    return slash + 1 + size


def _named_part(pattern, text, at, parts):
    if text[at:at + 1] != '<':
        raise error('missing <', text, at)
    end = text.find('>', at)
    if end < 0:
        raise error('missing >, unterminated name', text, at + 1)
    name = text[at + 1:end]
    if not name:
        raise error('missing group name', text, at + 1)
    if name.isdigit():
        number = int(name)
        if number > pattern.groups:
            raise error('invalid group reference %d' % number, text, at + 1)
    elif not name.isidentifier():
        raise error('bad character in group name %r' % name, text, at + 1)
    elif name in pattern.groupindex:
        number = pattern.groupindex[name]
    else:
        raise IndexError('unknown group name %r' % name)
    parts.append(number)
    return end + 1


def _fill(parts, match):
    empty = match.string[:0]
    return empty.join([match._get(part, empty) if isinstance(part, int) else part
                       for part in parts])


_cache = {}


def compile(pattern, flags=0):
    """A Pattern; the same one for the same text and flags while it is cached."""
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError('cannot process flags argument with a compiled pattern')
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError('first argument must be string or compiled pattern')
    flags = int(flags)
    key = (type(pattern), pattern, flags)
    made = _cache.get(key)
    if made is None:
        is_text = isinstance(pattern, str)
        parser = _parser.Parser(_as_text(pattern), flags if is_text else flags | ASCII, pattern)
        made = Pattern()
        made.pattern = pattern
        made.flags = parser.flags if parser.flags & ASCII else parser.flags | int(UNICODE)
        if not is_text:
            made.flags &= ~int(ASCII)
        made.groups = parser.groups
        made.groupindex = parser.names
        made._code, made._marks = compile_tree(parser.tree)
        if len(_cache) >= 512:
            _cache.clear()
        _cache[key] = made
    return made


def match(pattern, string, flags=0):
    return compile(pattern, flags).match(string)


def fullmatch(pattern, string, flags=0):
    return compile(pattern, flags).fullmatch(string)


def search(pattern, string, flags=0):
    return compile(pattern, flags).search(string)


def sub(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, count=0, flags=0):
    return compile(pattern, flags).subn(repl, string, count)


def split(pattern, string, maxsplit=0, flags=0):
    return compile(pattern, flags).split(string, maxsplit)


if version_info >= (3, 13):
    PatternError = error

    def _given(function, name, args, value, flags, least):
        """The optional arguments, with a warning where they were given by position."""
        if not args:
            return value or 0, flags or 0
        if value is not None:
            raise TypeError("%s() got multiple values for argument '%s'" % (function, name))
        if len(args) > 1 and flags is not None:
            raise TypeError("%s() got multiple values for argument 'flags'" % function)
        if len(args) > 2:
            raise TypeError('%s() takes from %d to %d positional arguments but %d were given'
                            % (function, least, least + 2, least + len(args)))
        import warnings
        warnings.warn("'%s' is passed as positional argument" % name, DeprecationWarning, 3)
        return args[0], args[1] if len(args) > 1 else flags or 0

    def sub(pattern, repl, string, *args, count=None, flags=None):
        count, flags = _given('sub', 'count', args, count, flags, 3)
        return compile(pattern, flags).sub(repl, string, count)

    def subn(pattern, repl, string, *args, count=None, flags=None):
        count, flags = _given('subn', 'count', args, count, flags, 3)
        return compile(pattern, flags).subn(repl, string, count)

    def split(pattern, string, *args, maxsplit=None, flags=None):
        maxsplit, flags = _given('split', 'maxsplit', args, maxsplit, flags, 2)
        return compile(pattern, flags).split(string, maxsplit)


def findall(pattern, string, flags=0):
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    return compile(pattern, flags).finditer(string)


def purge():
    _cache.clear()


_special = set('()[]{}?*+-|^$\\.&~# \t\n\r\v\f')


def escape(pattern):
    if not isinstance(pattern, str):
        return escape(pattern.decode('latin-1')).encode('latin-1')
    return ''.join(['\\' + char if char in _special else char for char in pattern])
