"""Pretty printing: pprint of Python 3.11."""

import sys
import types
from io import StringIO

__all__ = ['pprint', 'pformat', 'isreadable', 'isrecursive', 'saferepr', 'PrettyPrinter', 'pp']

_SIMPLE = (str, bytes, bytearray, float, complex, bool, type(None), int)


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
           underscore_numbers=False):
    """Prints an object over as many lines as it takes."""
    PrettyPrinter(indent, width, depth, stream, compact=compact, sort_dicts=sort_dicts,
                  underscore_numbers=underscore_numbers).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True,
            underscore_numbers=False):
    return PrettyPrinter(indent, width, depth, compact=compact, sort_dicts=sort_dicts,
                         underscore_numbers=underscore_numbers).pformat(object)


if sys.version_info < (3, 10):
    def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False,
               sort_dicts=True):
        PrettyPrinter(indent, width, depth, stream, compact=compact,
                      sort_dicts=sort_dicts).pprint(object)

    def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True):
        return PrettyPrinter(indent, width, depth, compact=compact,
                             sort_dicts=sort_dicts).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def saferepr(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[0]


def isreadable(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[1]


def isrecursive(object):
    return PrettyPrinter()._safe_repr(object, {}, None, 0)[2]


class _SafeKey:
    """Orders anything: by its own order, or else by type and address."""

    __slots__ = ('obj',)

    def __init__(self, obj):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(pair):
    return _SafeKey(pair[0]), _SafeKey(pair[1])


def _recursion(object):
    return '<Recursion on %s with id=%s>' % (type(object).__name__, id(object))


class PrettyPrinter:
    """Formats objects within a width; containers break into one line an item."""

    def __init__(self, indent=1, width=80, depth=None, stream=None, *, compact=False,
                 sort_dicts=True, underscore_numbers=False):
        indent = int(indent)
        width = int(width)
        if indent < 0:
            raise ValueError('indent must be >= 0')
        if depth is not None and depth <= 0:
            raise ValueError('depth must be > 0')
        if not width:
            raise ValueError('width must be != 0')
        self._depth = depth
        self._indent_per_level = indent
        self._width = width
        self._stream = sys.stdout if stream is None else stream
        self._compact = bool(compact)
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        if self._stream is not None:
            self._format(object, self._stream, 0, 0, {}, 0)
            self._stream.write('\n')

    def pformat(self, object):
        stream = StringIO()
        self._format(object, stream, 0, 0, {}, 0)
        return stream.getvalue()

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        text, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """(text on one line, whether eval() reads it, whether it contains itself)"""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, stream, indent, allowance, context, level):
        key = id(object)
        if key in context:
            stream.write(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            function = self._dispatch.get(type(object).__repr__)
            if function is not None:
                context[key] = 1
                function(self, object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
            if sys.version_info >= (3, 10) and self._is_plain_dataclass(object):
                context[key] = 1
                self._format_dataclass(object, stream, indent, allowance, context, level + 1)
                del context[key]
                return
        stream.write(text)

    @staticmethod
    def _is_plain_dataclass(object):
        cls = type(object)
        return (hasattr(cls, '__dataclass_fields__') and cls.__dataclass_params__.repr
                and hasattr(cls.__repr__, '__wrapped__')
                and '__create_fn__' in cls.__repr__.__wrapped__.__qualname__)

    def _format_dataclass(self, object, stream, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        items = [(f.name, getattr(object, f.name))
                 for f in type(object).__dataclass_fields__.values()
                 if f._field_type.name == '_FIELD' and f.repr]
        stream.write(name + '(')
        self._format_named(items, stream, indent, allowance, context, level)
        stream.write(')')

    def _format_named(self, items, stream, indent, allowance, context, level):
        between = ',\n' + ' ' * indent
        for number, (key, value) in enumerate(items):
            last = number == len(items) - 1
            stream.write(key + '=')
            if id(value) in context:
                stream.write('...')
            else:
                self._format(value, stream, indent + len(key) + 1, allowance if last else 1,
                             context, level)
            if not last:
                stream.write(between)

    def _pprint_dict(self, object, stream, indent, allowance, context, level):
        stream.write('{')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._format_dict_items(items, stream, indent, allowance + 1, context, level)
        stream.write('}')

    def _pprint_ordered_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '(')
        self._format(list(object.items()), stream, indent + len(name) + 1, allowance + 1, context,
                     level)
        stream.write(')')

    def _pprint_list(self, object, stream, indent, allowance, context, level):
        stream.write('[')
        self._format_items(object, stream, indent, allowance + 1, context, level)
        stream.write(']')

    def _pprint_tuple(self, object, stream, indent, allowance, context, level):
        stream.write('(')
        end = ',)' if len(object) == 1 else ')'
        self._format_items(object, stream, indent, allowance + len(end), context, level)
        stream.write(end)

    def _pprint_set(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        cls = type(object)
        if cls is set:
            stream.write('{')
            end = '}'
        else:
            stream.write(cls.__name__ + '({')
            end = '})'
            indent += len(cls.__name__) + 1
        self._format_items(sorted(object, key=_SafeKey), stream, indent, allowance + len(end),
                           context, level)
        stream.write(end)

    def _pprint_str(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        chunks = self._text_chunks(object, indent, allowance + (level == 1), level == 1)
        if len(chunks) == 1:
            stream.write(chunks[0])
            return
        if level == 1:
            stream.write('(')
        indent += level == 1
        stream.write(('\n' + ' ' * indent).join(chunks))
        if level == 1:
            stream.write(')')

    def _text_chunks(self, text, indent, allowance, is_top):
        """The repr() of a long text in pieces that fit, split between words."""
        chunks = []
        lines = text.splitlines(True)
        indent += is_top
        room = self._width - indent
        for number, line in enumerate(lines):
            shown = repr(line)
            here = room - allowance if number == len(lines) - 1 else room
            if len(shown) <= here:
                chunks.append(shown)
                continue
            words = _words(line)
            here = room
            current = ''
            for at, word in enumerate(words):
                if at == len(words) - 1 and number == len(lines) - 1:
                    here -= allowance
                if len(repr(current + word)) > here:
                    if current:
                        chunks.append(repr(current))
                    current = word
                else:
                    current += word
            if current:
                chunks.append(repr(current))
        return chunks

    def _pprint_bytes(self, object, stream, indent, allowance, context, level):
        if len(object) <= 4:
            stream.write(repr(object))
            return
        parens = level == 1
        if parens:
            indent += 1
            allowance += 1
            stream.write('(')
        between = ''
        for piece in _bytes_chunks(object, self._width - indent, allowance):
            stream.write(between + piece)
            if not between:
                between = '\n' + ' ' * indent
        if parens:
            stream.write(')')

    def _pprint_mapping_proxy(self, object, stream, indent, allowance, context, level):
        stream.write('mappingproxy(')
        self._format(object.copy(), stream, indent + 13, allowance + 1, context, level)
        stream.write(')')

    def _pprint_namespace(self, object, stream, indent, allowance, context, level):
        cls = type(object)
        name = 'namespace' if cls is types.SimpleNamespace else cls.__name__
        indent += len(name) + 1
        stream.write(name + '(')
        self._format_named(list(object.__dict__.items()), stream, indent, allowance, context,
                           level)
        stream.write(')')

    def _pprint_default_dict(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        indent += len(name) + 1
        stream.write('%s(%s,\n%s' % (name, self._repr(object.default_factory, context, level),
                                     ' ' * indent))
        self._pprint_dict(object, stream, indent, allowance + 1, context, level)
        stream.write(')')

    def _pprint_counter(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '({')
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        self._format_dict_items(object.most_common(), stream, indent + len(name) + 1,
                                allowance + 2, context, level)
        stream.write('})')

    def _pprint_deque(self, object, stream, indent, allowance, context, level):
        if not object:
            stream.write(repr(object))
            return
        name = type(object).__name__
        stream.write(name + '(')
        indent += len(name) + 1
        stream.write('[')
        if object.maxlen is None:
            self._format_items(object, stream, indent, allowance + 2, context, level)
            stream.write('])')
        else:
            self._format_items(object, stream, indent, 2, context, level)
            stream.write('],\n%smaxlen=%s)' % (
                ' ' * indent, self._repr(object.maxlen, context, level)))

    def _pprint_user(self, object, stream, indent, allowance, context, level):
        self._format(object.data, stream, indent, allowance, context, level - 1)

    def _format_dict_items(self, items, stream, indent, allowance, context, level):
        items = list(items)
        indent += self._indent_per_level
        between = ',\n' + ' ' * indent
        for number, (key, value) in enumerate(items):
            last = number == len(items) - 1
            text = self._repr(key, context, level)
            stream.write(text + ': ')
            self._format(value, stream, indent + len(text) + 2, allowance if last else 1,
                         context, level)
            if not last:
                stream.write(between)

    def _format_items(self, items, stream, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            stream.write((self._indent_per_level - 1) * ' ')
        between = ',\n' + ' ' * indent
        delimiter = ''
        most = room = self._width - indent + 1
        items = list(items)
        for number, item in enumerate(items):
            last = number == len(items) - 1
            if last:
                most -= allowance
                room -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = most
                    if delimiter:
                        delimiter = between
                if room >= size:
                    room -= size
                    stream.write(delimiter)
                    delimiter = ', '
                    stream.write(text)
                    continue
            stream.write(delimiter)
            delimiter = between
            self._format(item, stream, indent, allowance if last else 1, context, level)

    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        if cls in _SIMPLE:
            if cls is int and self._underscore_numbers:
                return '{:_d}'.format(object), True, False
            return repr(object), True, False
        method = getattr(cls, '__repr__', None)
        if issubclass(cls, dict) and method is dict.__repr__:
            return self._dict_repr(object, context, maxlevels, level)
        if issubclass(cls, list) and method is list.__repr__ or \
                issubclass(cls, tuple) and method is tuple.__repr__:
            return self._items_repr(object, context, maxlevels, level)
        text = repr(object)
        return text, bool(text) and not text.startswith('<'), False

    def _dict_repr(self, object, context, maxlevels, level):
        if not object:
            return '{}', True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return '{...}', False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
        for name, value in items:
            first = self.format(name, context, maxlevels, level + 1)
            second = self.format(value, context, maxlevels, level + 1)
            parts.append('%s: %s' % (first[0], second[0]))
            readable = readable and first[1] and second[1]
            recursive = recursive or first[2] or second[2]
        del context[key]
        return '{%s}' % ', '.join(parts), readable, recursive

    def _items_repr(self, object, context, maxlevels, level):
        if isinstance(object, list):
            if not object:
                return '[]', True, False
            form = '[%s]'
        elif len(object) == 1:
            form = '(%s,)'
        else:
            if not object:
                return '()', True, False
            form = '(%s)'
        key = id(object)
        if maxlevels and level >= maxlevels:
            return form % '...', False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []
        for item in object:
            shown = self.format(item, context, maxlevels, level + 1)
            parts.append(shown[0])
            readable = readable and shown[1]
            recursive = recursive or shown[2]
        del context[key]
        return form % ', '.join(parts), readable, recursive

    _dispatch = {
        dict.__repr__: _pprint_dict,
        list.__repr__: _pprint_list,
        tuple.__repr__: _pprint_tuple,
        set.__repr__: _pprint_set,
        frozenset.__repr__: _pprint_set,
        str.__repr__: _pprint_str,
        bytes.__repr__: _pprint_bytes,
        types.MappingProxyType.__repr__: _pprint_mapping_proxy,
    }
    if sys.version_info >= (3, 9):
        _dispatch[types.SimpleNamespace.__repr__] = _pprint_namespace


def _add_collections():
    import collections
    table = PrettyPrinter._dispatch
    table[collections.OrderedDict.__repr__] = PrettyPrinter._pprint_ordered_dict
    table[collections.defaultdict.__repr__] = PrettyPrinter._pprint_default_dict
    table[collections.Counter.__repr__] = PrettyPrinter._pprint_counter
    table[collections.deque.__repr__] = PrettyPrinter._pprint_deque
    for name in ('UserDict', 'UserList', 'UserString'):
        table[getattr(collections, name).__repr__] = PrettyPrinter._pprint_user


_add_collections()


def _words(line):
    """The words of a line, each with the white space behind it."""
    words = []
    at = 0
    while at < len(line):
        end = at
        while end < len(line) and not line[end].isspace():
            end += 1
        while end < len(line) and line[end].isspace():
            end += 1
        words.append(line[at:end])
        at = end
    return words


def _bytes_chunks(object, width, allowance):
    current = b''
    last = len(object) // 4 * 4
    for at in range(0, len(object), 4):
        part = object[at:at + 4]
        candidate = current + part
        if at == last:
            width -= allowance
        if len(repr(candidate)) > width:
            if current:
                yield repr(current)
            current = part
        else:
            current = candidate
    if current:
        yield repr(current)
