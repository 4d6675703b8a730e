"""JSON: dumps() and loads() of Python 3.11."""

import sys

__all__ = ['dump', 'dumps', 'load', 'loads', 'JSONDecoder', 'JSONDecodeError', 'JSONEncoder']

_ESCAPES = {'"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', '\f': '\\f',
            '\b': '\\b'}
_UNESCAPES = {'"': '"', '\\': '\\', '/': '/', 'b': '\b', 'f': '\f', 'n': '\n', 'r': '\r', 't': '\t'}
_INFINITY = float('inf')


class JSONDecodeError(ValueError):
    """A text that is no JSON; has msg, doc, pos, lineno and colno."""

    __module__ = 'json.decoder'

    def __init__(self, msg, doc, pos):
        lineno = doc.count('\n', 0, pos) + 1
        colno = pos - doc.rfind('\n', 0, pos)
        super().__init__('%s: line %d column %d (char %d)' % (msg, lineno, colno, pos))
        self.msg = msg
        self.doc = doc
        self.pos = pos
        self.lineno = lineno
        self.colno = colno


def _quoted(text, ensure_ascii):
    parts = ['"']
    for char in text:
        if char in _ESCAPES:
            parts.append(_ESCAPES[char])
        elif char < ' ' or ensure_ascii and char > '~':
            code = ord(char)
            if code > 0xFFFF:
                code -= 0x10000
                parts.append('\\u%04x\\u%04x' % (0xD800 + (code >> 10), 0xDC00 + (code & 0x3FF)))
            else:
                parts.append('\\u%04x' % code)
        else:
            parts.append(char)
    parts.append('"')
    return ''.join(parts)


class JSONEncoder:
    """Objects to text; default() may be overridden for further classes."""

    item_separator = ', '
    key_separator = ': '

    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True,
                 sort_keys=False, indent=None, separators=None, default=None):
        self.skipkeys = skipkeys
        self.ensure_ascii = ensure_ascii
        self.check_circular = check_circular
        self.allow_nan = allow_nan
        self.sort_keys = sort_keys
        self.indent = ' ' * indent if isinstance(indent, int) else indent
        if separators is not None:
            self.item_separator, self.key_separator = separators
        elif indent is not None:
            self.item_separator = ','
        if default is not None:
            self.default = default

    def default(self, o):
        raise TypeError('Object of type %s is not JSON serializable' % o.__class__.__name__)

    def encode(self, o):
        return ''.join(self.iterencode(o))

    def iterencode(self, o, _one_shot=False):
        parts = []
        self._write(o, parts, 0, {})
        return iter(parts)

    def _write(self, o, parts, level, open_ones):
        if isinstance(o, str):
            parts.append(_quoted(o, self.ensure_ascii))
        elif o is None or o is True or o is False:
            parts.append('null' if o is None else 'true' if o else 'false')
        elif isinstance(o, int):
            parts.append(int.__repr__(o))
        elif isinstance(o, float):
            parts.append(self._float(o))
        else:
            if self.check_circular:
                if id(o) in open_ones:
                    raise ValueError('Circular reference detected')
                open_ones[id(o)] = o
            if isinstance(o, (list, tuple)):
                self._write_list(o, parts, level + 1, open_ones)
            elif isinstance(o, dict):
                self._write_dict(o, parts, level + 1, open_ones)
            else:
                self._write(self.default(o), parts, level, open_ones)
            if self.check_circular:
                del open_ones[id(o)]

    def _float(self, o):
        if o != o:
            text = 'NaN'
        elif o in (_INFINITY, -_INFINITY):
            text = 'Infinity' if o > 0 else '-Infinity'
        else:
            return float.__repr__(o)
        if not self.allow_nan:
            raise ValueError('Out of range float values are not JSON compliant'
                             + (': ' + repr(o) if sys.version_info >= (3, 12) else ''))
        return text

    def _newline(self, level):
        return '' if self.indent is None else '\n' + self.indent * level

    def _write_list(self, items, parts, level, open_ones):
        if not items:
            parts.append('[]')
            return
        between = '[' + self._newline(level)
        for item in items:
            parts.append(between)
            self._write(item, parts, level, open_ones)
            between = self.item_separator + self._newline(level)
        parts.append(self._newline(level - 1) + ']')

    def _write_dict(self, mapping, parts, level, open_ones):
        if not mapping:
            parts.append('{}')
            return
        items = sorted(mapping.items()) if self.sort_keys else mapping.items()
        between = '{' + self._newline(level)
        empty = True
        for key, value in items:
            name = self._key(key)
            if name is None:
                continue
            parts.append(between + _quoted(name, self.ensure_ascii) + self.key_separator)
            self._write(value, parts, level, open_ones)
            between = self.item_separator + self._newline(level)
            empty = False
        parts.append('{}' if empty else self._newline(level - 1) + '}')

    def _key(self, key):
        if isinstance(key, str):
            return key
        if key is None or key is True or key is False:
            return 'null' if key is None else 'true' if key else 'false'
        if isinstance(key, int):
            return int.__repr__(key)
        if isinstance(key, float):
            return self._float(key)
        if self.skipkeys:
            return None
        raise TypeError('keys must be str, int, float, bool or None, not '
                        + key.__class__.__name__)


class JSONDecoder:
    """Text to objects."""

    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None,
                 strict=True, object_pairs_hook=None):
        self.object_hook = object_hook
        self.object_pairs_hook = object_pairs_hook
        self.parse_float = parse_float or float
        self.parse_int = parse_int or int
        self.parse_constant = parse_constant or {
            'NaN': float('nan'), 'Infinity': _INFINITY, '-Infinity': -_INFINITY}.__getitem__
        self.strict = strict

    def decode(self, s):
        value, end = self.raw_decode(s, _behind_space(s, 0))
        end = _behind_space(s, end)
        if end != len(s):
            raise JSONDecodeError('Extra data', s, end)
        return value

    def raw_decode(self, s, idx=0):
        return self._value(s, idx)

    def _value(self, s, at):
        char = s[at:at + 1]
        if char == '"':
            return self._string(s, at + 1)
        if char == '{':
            return self._object(s, at + 1)
        if char == '[':
            return self._array(s, at + 1)
        for word, value in (('null', None), ('true', True), ('false', False)):
            if s.startswith(word, at):
                return value, at + len(word)
        if char and char in '-0123456789':
            found = self._number(s, at)
            if found is not None:
                return found
        for word in ('NaN', 'Infinity', '-Infinity'):
            if s.startswith(word, at):
                return self.parse_constant(word), at + len(word)
        raise JSONDecodeError('Expecting value', s, at)

    def _number(self, s, at):
        end = at + (s[at] == '-')
        if s[end:end + 1] == '0':
            end += 1
        else:
            first = end
            end = _behind_digits(s, end)
            if end == first:
                return None
        is_float = False
        if s[end:end + 1] == '.':
            behind = _behind_digits(s, end + 1)
            if behind > end + 1:
                end, is_float = behind, True
        if s[end:end + 1] in ('e', 'E'):
            start = end + 1 + (s[end + 1:end + 2] in ('+', '-'))
            behind = _behind_digits(s, start)
            if behind > start:
                end, is_float = behind, True
        text = s[at:end]
        return (self.parse_float if is_float else self.parse_int)(text), end

    def _string(self, s, at):
        begin = at - 1
        parts = []
        while True:
            start = at
            while at < len(s) and s[at] not in '"\\' and s[at] >= ' ':
                at += 1
            parts.append(s[start:at])
            if at >= len(s):
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            char = s[at]
            if char == '"':
                return ''.join(parts), at + 1
            if char != '\\':
                if self.strict:
                    raise JSONDecodeError('Invalid control character at', s, at)
                parts.append(char)
                at += 1
                continue
            char = s[at + 1:at + 2]
            if not char:
                raise JSONDecodeError('Unterminated string starting at', s, begin)
            if char == 'u':
                code, at = self._code(s, at + 1)
                if 0xD800 <= code <= 0xDBFF and s.startswith('\\u', at):
                    low, behind = self._code(s, at + 1)
                    if 0xDC00 <= low <= 0xDFFF:
                        code = 0x10000 + ((code - 0xD800) << 10 | low - 0xDC00)
                        at = behind
                parts.append(chr(code))
            elif char in _UNESCAPES:
                parts.append(_UNESCAPES[char])
                at += 2
            else:
                raise JSONDecodeError('Invalid \\escape', s, at)

    @staticmethod
    def _code(s, at):
        digits = s[at + 1:at + 5]
        if len(digits) == 4 and all(digit in '0123456789abcdefABCDEF' for digit in digits):
            return int(digits, 16), at + 5
        raise JSONDecodeError('Invalid \\uXXXX escape', s, at)

    def _array(self, s, at):
        items = []
        at = _behind_space(s, at)
        if s[at:at + 1] == ']':
            return items, at + 1
        while True:
            value, at = self._value(s, at)
            items.append(value)
            at = _behind_space(s, at)
            char = s[at:at + 1]
            if char == ']':
                return items, at + 1
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = self._behind_comma(s, at, ']', 'array')

    def _behind_comma(self, s, comma, end, what):
        at = _behind_space(s, comma + 1)
        if s[at:at + 1] == end and sys.version_info >= (3, 13):
            raise JSONDecodeError('Illegal trailing comma before end of ' + what, s, comma)
        return at

    def _object(self, s, at):
        pairs = []
        at = _behind_space(s, at)
        if s[at:at + 1] == '}':
            at += 1
        else:
            at = self._pairs(s, at, pairs)
        if self.object_pairs_hook is not None:
            return self.object_pairs_hook(pairs), at
        made = dict(pairs)
        if self.object_hook is not None:
            made = self.object_hook(made)
        return made, at

    def _pairs(self, s, at, pairs):
        while True:
            if s[at:at + 1] != '"':
                raise JSONDecodeError('Expecting property name enclosed in double quotes', s, at)
            key, at = self._string(s, at + 1)
            at = _behind_space(s, at)
            if s[at:at + 1] != ':':
                raise JSONDecodeError("Expecting ':' delimiter", s, at)
            value, at = self._value(s, _behind_space(s, at + 1))
            pairs.append((key, value))
            at = _behind_space(s, at)
            char = s[at:at + 1]
            if char == '}':
                return at + 1
            if char != ',':
                raise JSONDecodeError("Expecting ',' delimiter", s, at)
            at = self._behind_comma(s, at, '}', 'object')


def _behind_space(s, at):
    while at < len(s) and s[at] in ' \t\n\r':
        at += 1
    return at


def _behind_digits(s, at):
    while at < len(s) and s[at] in '0123456789':
        at += 1
    return at


def dumps(obj, *, cls=None, **options):
    """The text of an object."""
    return (cls or JSONEncoder)(**options).encode(obj)


def dump(obj, fp, *, cls=None, **options):
    for part in (cls or JSONEncoder)(**options).iterencode(obj):
        fp.write(part)


def loads(s, *, cls=None, **options):
    """The object of a text."""
    if isinstance(s, (bytes, bytearray)):
        s = s.decode()
    elif not isinstance(s, str):
        raise TypeError('the JSON object must be str, bytes or bytearray, not '
                        + s.__class__.__name__)
    if s.startswith('\ufeff'):
        raise JSONDecodeError('Unexpected UTF-8 BOM (decode using utf-8-sig)', s, 0)
    return (cls or JSONDecoder)(**options).decode(s)


def load(fp, *, cls=None, **options):
    return loads(fp.read(), cls=cls, **options)
