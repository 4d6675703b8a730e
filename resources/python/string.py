"""Constants, templates and the formatter behind str.format()."""

__all__ = ['ascii_letters', 'ascii_lowercase', 'ascii_uppercase', 'capwords', 'digits',
           'hexdigits', 'octdigits', 'printable', 'punctuation', 'whitespace', 'Formatter',
           'Template']

whitespace = ' \t\n\r\v\f'
ascii_lowercase = 'abcdefghijklmnopqrstuvwxyz'
ascii_uppercase = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
ascii_letters = ascii_lowercase + ascii_uppercase
digits = '0123456789'
hexdigits = digits + 'abcdef' + 'ABCDEF'
octdigits = '01234567'
punctuation = r"""!"#$%&'()*+,-./:;<=>?@[\]^_`{|}~"""
printable = digits + ascii_letters + punctuation + whitespace


def capwords(s, sep=None):
    """Each word with a capital."""
    return (sep or ' ').join(map(str.capitalize, s.split(sep)))


class _Overlay:
    """Keywords before a mapping."""

    def __init__(self, first, second):
        self.first = first
        self.second = second

    def __getitem__(self, key):
        return self.first[key] if key in self.first else self.second[key]


_missing = object()


class Template:
    """Text with $name, ${name} and $$ in it."""

    delimiter = '$'
    idpattern = r'(?a:[_a-z][_a-z0-9]*)'
    braceidpattern = None
    flags = 2

    def __init__(self, template):
        self.template = template

    def _parts(self):
        """(kind, text, position) of each part: 'text', 'name', 'escaped', 'invalid'."""
        template, delimiter = self.template, self.delimiter
        i = 0
        while i < len(template):
            at = template.find(delimiter, i)
            if at < 0:
                yield 'text', template[i:], i
                return
            if at > i:
                yield 'text', template[i:at], i
            i = at + len(delimiter)
            if template.startswith(delimiter, i):
                yield 'escaped', delimiter, at
                i += len(delimiter)
                continue
            braced = template.startswith('{', i)
            start = end = i + braced
            while end < len(template) and (template[end] == '_' or template[end].isascii()
                                           and (template[end].isalpha()
                                                or end > start and template[end].isdigit())):
                end += 1
            if end == start or braced and not template.startswith('}', end):
                yield 'invalid', delimiter, i
                continue
            stop = end + braced
            yield 'name', (template[start:end], template[at:stop]), at
            i = stop

    def _invalid(self, position):
        lines = self.template[:position].splitlines(keepends=True)
        if not lines:
            colno, lineno = 1, 1
        else:
            colno = position - len(''.join(lines[:-1]))
            lineno = len(lines)
        raise ValueError('Invalid placeholder in string: line %d, col %d' % (lineno, colno))

    def _names_from(self, mapping, kws):
        if mapping is _missing:
            return kws
        return _Overlay(kws, mapping) if kws else mapping

    def substitute(self, mapping=_missing, /, **kws):
        names = self._names_from(mapping, kws)
        result = []
        for kind, text, position in self._parts():
            if kind == 'invalid':
                self._invalid(position)
            result.append(str(names[text[0]]) if kind == 'name' else text)
        return ''.join(result)

    def safe_substitute(self, mapping=_missing, /, **kws):
        names = self._names_from(mapping, kws)
        result = []
        for kind, text, position in self._parts():
            if kind == 'name':
                try:
                    text = str(names[text[0]])
                except KeyError:
                    text = text[1]
            result.append(text)
        return ''.join(result)

    def is_valid(self):
        return all(kind != 'invalid' for kind, text, position in self._parts())

    def get_identifiers(self):
        ids = []
        for kind, text, position in self._parts():
            if kind == 'name' and text[0] not in ids:
                ids.append(text[0])
        return ids


def _split_field(name):
    """'a.b[0]' -> 'a', [(True, 'b'), (False, 0)]"""
    end = min((i for i in (name.find('.'), name.find('[')) if i >= 0), default=len(name))
    first, rest = name[:end], name[end:]
    steps = []
    while rest:
        if rest[0] == '.':
            end = min((i for i in (rest.find('.', 1), rest.find('[', 1)) if i >= 0),
                      default=len(rest))
            steps.append((True, rest[1:end]))
            rest = rest[end:]
        elif rest[0] == '[':
            end = rest.find(']')
            if end < 0:
                raise ValueError("Missing ']' in format string")
            key = rest[1:end]
            steps.append((False, int(key) if key.isdigit() else key))
            rest = rest[end + 1:]
        else:
            raise ValueError("Only '.' or '[' may follow ']' in format field specifier")
        if steps[-1][1] == '':
            raise ValueError('Empty attribute in format string')
    return int(first) if first.isdigit() else first, steps


class Formatter:
    """str.format() in parts that can be overridden."""

    def format(self, format_string, /, *args, **kwargs):
        return self.vformat(format_string, args, kwargs)

    def vformat(self, format_string, args, kwargs):
        used_args = set()
        result, _ = self._vformat(format_string, args, kwargs, used_args, 2)
        self.check_unused_args(used_args, args, kwargs)
        return result

    def _vformat(self, format_string, args, kwargs, used_args, recursion_depth,
                 auto_arg_index=0):
        if recursion_depth < 0:
            raise ValueError('Max string recursion exceeded')
        result = []
        for literal_text, field_name, format_spec, conversion in self.parse(format_string):
            if literal_text:
                result.append(literal_text)
            if field_name is None:
                continue
            if field_name == '':
                if auto_arg_index is False:
                    raise ValueError('cannot switch from manual field specification to '
                                     'automatic field numbering')
                field_name = str(auto_arg_index)
                auto_arg_index += 1
            elif field_name.isdigit():
                if auto_arg_index:
                    raise ValueError('cannot switch from manual field specification to '
                                     'automatic field numbering')
                auto_arg_index = False
            obj, arg_used = self.get_field(field_name, args, kwargs)
            used_args.add(arg_used)
            obj = self.convert_field(obj, conversion)
            format_spec, auto_arg_index = self._vformat(
                format_spec, args, kwargs, used_args, recursion_depth - 1,
                auto_arg_index=auto_arg_index)
            result.append(self.format_field(obj, format_spec))
        return ''.join(result), auto_arg_index

    def get_value(self, key, args, kwargs):
        return args[key] if isinstance(key, int) else kwargs[key]

    def check_unused_args(self, used_args, args, kwargs):
        pass

    def format_field(self, value, format_spec):
        return format(value, format_spec)

    def convert_field(self, value, conversion):
        if conversion is None:
            return value
        if conversion == 's':
            return str(value)
        if conversion == 'r':
            return repr(value)
        if conversion == 'a':
            return ascii(value)
        raise ValueError('Unknown conversion specifier {0!s}'.format(conversion))

    def parse(self, format_string):
        """(literal, field, spec, conversion) of each part."""
        literal = []
        i, end = 0, len(format_string)
        while i < end:
            c = format_string[i]
            if c in '{}' and format_string.startswith(c, i + 1):
                yield ''.join(literal) + c, None, None, None
                literal = []
                i += 2
            elif c == '}':
                raise ValueError("Single '}' encountered in format string")
            elif c == '{':
                depth = 1
                j = i + 1
                while j < end and depth:
                    depth += {'{': 1, '}': -1}.get(format_string[j], 0)
                    j += 1
                if depth:
                    raise ValueError("Single '{' encountered in format string" if i + 1 == end
                                     else "expected '}' before end of string")
                yield (''.join(literal), *self._parse_field(format_string[i + 1:j - 1]))
                literal = []
                i = j
            else:
                literal.append(c)
                i += 1
        if literal:
            yield ''.join(literal), None, None, None

    def _parse_field(self, field):
        brackets = 0
        for i, c in enumerate(field):
            if c == '[':
                brackets += 1
            elif c == ']':
                brackets -= 1
            elif c in '!:' and not brackets:
                break
        else:
            return field, '', None
        if c == ':':
            return field[:i], field[i + 1:], None
        conversion = field[i + 1:i + 2]
        if not conversion:
            raise ValueError('end of string while looking for conversion specifier')
        rest = field[i + 2:]
        if rest and rest[0] != ':':
            raise ValueError("expected ':' after conversion specifier")
        return field[:i], rest[1:], conversion

    def get_field(self, field_name, args, kwargs):
        first, rest = _split_field(field_name)
        obj = self.get_value(first, args, kwargs)
        for is_attr, i in rest:
            obj = getattr(obj, i) if is_attr else obj[i]
        return obj, first
