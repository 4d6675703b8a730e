"""Regular expressions: text to a tree of tuples (kind, ...)."""

from sys import version_info

IGNORECASE, MULTILINE, DOTALL, VERBOSE, ASCII = 2, 8, 16, 64, 256
UNICODE = 32
LETTERS = {'i': IGNORECASE, 'm': MULTILINE, 's': DOTALL, 'x': VERBOSE, 'a': ASCII, 'u': UNICODE}
ESCAPES = {'n': '\n', 't': '\t', 'r': '\r', 'f': '\f', 'v': '\v', 'a': '\a', '\\': '\\'}
DIGITS = '0123456789'
HEX = {'x': 2, 'u': 4, 'U': 8}
MANY = 4294967295


class error(Exception):
    """A pattern that is none; has msg, pattern, pos, lineno and colno."""

    __module__ = 're'

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        if pattern is not None and pos is not None:
            msg = '%s at position %d' % (msg, pos)
            newline = '\n' if isinstance(pattern, str) else b'\n'
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            if newline in pattern:
                msg = '%s (line %d, column %d)' % (msg, self.lineno, self.colno)
        else:
            self.lineno = self.colno = None
        super().__init__(msg)


if version_info >= (3, 13):
    error.__name__ = error.__qualname__ = 'PatternError'


class _LateFlags(Exception):
    def __init__(self, added):
        self.added = added


class Parser:
    """Reads one pattern; `tree` is what it says, `names` maps group names to numbers."""

    def __init__(self, text, flags, original):
        self.text = text
        self.original = original
        self.has_warned = False
        try:
            self.read(flags)
        except _LateFlags as late:
            self.read(flags | late.added)
        if self.at < len(text):
            self.fail('unbalanced parenthesis', self.at)

    def read(self, flags):
        self.flags = flags
        self.at = 0
        self.groups = 0
        self.closed = set()
        self.names = {}
        self.tree = self.alternatives()

    def fail(self, message, position):
        raise error(message, self.original, position)

    def peek(self):
        return self.text[self.at:self.at + 1]

    def take(self, wanted):
        if self.text.startswith(wanted, self.at):
            self.at += len(wanted)
            return True
        return False

    def alternatives(self):
        branches = [self.sequence()]
        while self.take('|'):
            branches.append(self.sequence())
        return branches[0] if len(branches) == 1 else ('either', branches)

    def sequence(self):
        items = []
        while self.at < len(self.text) and self.peek() not in '|)':
            if self.flags & VERBOSE and self.skip_layout():
                continue
            start = self.at
            char = self.peek()
            if char in '*+?' or char == '{' and self.bounds() is not None:
                self.fail('multiple repeat' if items and items[-1][0] == 'repeat'
                          else 'nothing to repeat', start)
            item = self.atom()
            if item is None:
                continue
            item = self.repeated(item)
            items.append(item)
        return items[0] if len(items) == 1 else ('all', items)

    def skip_layout(self):
        char = self.peek()
        if char.isspace():
            self.at += 1
            return True
        if char == '#':
            end = self.text.find('\n', self.at)
            self.at = len(self.text) if end < 0 else end + 1
            return True
        return False

    def bounds(self):
        """The numbers of {m,n}, and the position behind; None if the brace is a brace."""
        end = self.text.find('}', self.at)
        if end < 0:
            return None
        low, comma, high = self.text[self.at + 1:end].partition(',')
        if not comma:
            high = low
        if not (low + high).isdigit() and not (comma and low + high == ''):
            return None
        if not comma and not low:
            return None
        return int(low or 0), int(high) if high else MANY, end + 1

    def repeated(self, item):
        while self.at < len(self.text):
            start = self.at
            if self.flags & VERBOSE and self.skip_layout():
                continue
            char = self.peek()
            if char == '*':
                low, high, self.at = 0, MANY, start + 1
            elif char == '+':
                low, high, self.at = 1, MANY, start + 1
            elif char == '?':
                low, high, self.at = 0, 1, start + 1
            elif char == '{' and self.bounds() is not None:
                low, high, self.at = self.bounds()
                if high < low:
                    self.fail('min repeat greater than max repeat', start + 1)
            else:
                break
            if item[0] in ('start', 'end', 'top', 'bottom', 'bottom_line'):
                self.fail('nothing to repeat', start)
            if item[0] == 'repeat':
                self.fail('multiple repeat', start)
            possesses = version_info >= (3, 11) and not self.peek() == '?' and self.take('+')
            how = 'possessive' if possesses else 'lazy' if self.take('?') else 'greedy'
            item = ('repeat', item, low, high, how)
        return item

    def atom(self):
        char = self.peek()
        flags = self.flags
        if char == '(':
            return self.group()
        if char == '[':
            return self.char_class()
        if char == '\\':
            return self.escape()
        self.at += 1
        if char == '.':
            return ('any', bool(flags & DOTALL))
        if char == '^':
            return ('start',) if flags & MULTILINE else ('top',)
        if char == '$':
            return ('end',) if flags & MULTILINE else ('bottom_line',)
        return self.literal(char)

    def literal(self, char):
        return ('char', char, bool(self.flags & IGNORECASE))

    def escaped(self):
        """The character behind a backslash, and where that stands."""
        start = self.at
        if start + 1 >= len(self.text):
            self.fail('bad escape (end of pattern)', start)
        char = self.text[start + 1]
        self.at += 2
        return char, start

    def escape(self):
        char, start = self.escaped()
        if char in 'dDwWsS':
            return ('in', False, [('class', char)], self.flags)
        if char == 'A':
            return ('top',)
        if char == 'Z':
            return ('bottom',)
        if char in 'bB':
            return ('word_edge', char == 'b', self.flags)
        if char in DIGITS and char != '0':
            return self.numbered(start, char)
        return self.literal(self.plain_escape(start, char))

    def numbered(self, start, char):
        text = self.text
        rest = text[start + 1:start + 4]
        if len(rest) == 3 and all(digit in '01234567' for digit in rest):
            self.at = start + 4
            return self.literal(chr(int(rest, 8)))
        if self.peek() and self.peek() in DIGITS:
            char += self.peek()
            self.at += 1
        number = int(char)
        if number > self.groups:
            self.fail('invalid group reference %d' % number, start + 1)
        if number not in self.closed:
            self.fail('cannot refer to an open group', start)
        return ('again', number, bool(self.flags & IGNORECASE))

    def plain_escape(self, start, char):
        if char in ESCAPES:
            return ESCAPES[char]
        if char in HEX:
            digits = self.text[self.at:self.at + HEX[char]]
            if len(digits) < HEX[char] or any(d not in '0123456789abcdefABCDEF' for d in digits):
                self.fail('incomplete escape \\' + char + digits, start)
            self.at += len(digits)
            return chr(int(digits, 16))
        if char == '0':
            digits = '0'
            while len(digits) < 3 and self.peek() and self.peek() in '01234567':
                digits += self.peek()
                self.at += 1
            return chr(int(digits, 8))
        if 'a' <= char <= 'z' or 'A' <= char <= 'Z':
            self.fail('bad escape \\' + char, start)
        return char

    def char_class(self):
        start = self.at
        self.at += 1
        negated = self.take('^')
        items = []
        first = True
        while True:
            if self.at >= len(self.text):
                self.fail('unterminated character set', start)
            if self.peek() == ']' and not first:
                self.at += 1
                break
            first = False
            begin = self.at
            low = self.class_item()
            if self.peek() == '-' and self.text[self.at + 1:self.at + 2] not in ('', ']'):
                self.at += 1
                high = self.class_item()
                if low[0] == 'class' or high[0] == 'class' or high[1] < low[1]:
                    self.fail('bad character range ' + self.text[begin:self.at], begin)
                items.append(('range', low[1], high[1]))
            else:
                items.append(low)
        return ('in', negated, items, self.flags)

    def class_item(self):
        char = self.peek()
        if char != '\\':
            self.at += 1
            return ('char', char)
        char, start = self.escaped()
        if char in 'dDwWsS':
            return ('class', char)
        if char == 'b':
            return ('char', '\b')
        if char in DIGITS:
            digits = char
            while len(digits) < 3 and self.peek() and self.peek() in '01234567':
                digits += self.peek()
                self.at += 1
            return ('char', chr(int(digits, 8)))
        return ('char', self.plain_escape(start, char))

    def group(self):
        start = self.at
        self.at += 1
        if not self.take('?'):
            return self.capture(start, None)
        if self.take('P'):
            return self.named(start)
        if self.take('#'):
            end = self.text.find(')', self.at)
            if end < 0:
                self.fail('missing ), unterminated comment', start)
            self.at = end + 1
            return None
        for sign, kind in (('=', 'ahead'), ('!', 'not_ahead'), ('<=', 'behind'),
                           ('<!', 'not_behind'), ('>', 'atomic')):
            if (sign != '>' or version_info >= (3, 11)) and self.take(sign):
                inner = self.inside(start)
                if kind.endswith('behind'):
                    low, high = width(inner)
                    if low != high:
                        raise error('look-behind requires fixed-width pattern')
                    return (kind, inner, low)
                return (kind, inner)
        if self.take(':'):
            return self.inside(start)
        if self.take('('):
            return self.conditional(start)
        return self.flag_group(start)

    def inside(self, start):
        flags = self.flags
        tree = self.alternatives()
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        self.flags = flags
        return tree

    def capture(self, start, name):
        self.groups += 1
        number = self.groups
        if name is not None:
            if name in self.names:
                self.fail('redefinition of group name %r as group %d; was group %d'
                          % (name, number, self.names[name]), start + 4)
            self.names[name] = number
        tree = self.inside(start)
        self.closed.add(number)
        return ('group', number, tree)

    def group_name(self, end):
        start = self.at
        stop = self.text.find(end, start)
        if stop < 0:
            self.fail('missing %s, unterminated name' % end, start)
        name = self.text[start:stop]
        if not name:
            self.fail('missing group name', start)
        self.at = stop + 1
        return name

    def named(self, start):
        if self.take('<'):
            at = self.at
            name = self.group_name('>')
            if not name.isidentifier():
                self.fail('bad character in group name %r' % name, at)
            return self.capture(start, name)
        if self.take('='):
            at = self.at
            name = self.group_name(')')
            if name not in self.names:
                self.fail('unknown group name %r' % name, at)
            return ('again', self.names[name], bool(self.flags & IGNORECASE))
        if not self.peek():
            self.fail('unexpected end of pattern', self.at)
        self.fail('unknown extension ?P' + self.peek(), start + 1)

    def conditional(self, start):
        at = self.at
        name = self.group_name(')')
        number = int(name) if name.isdigit() else self.names.get(name)
        if number is None:
            self.fail('unknown group name %r' % name, at)
        yes = self.sequence()
        no = self.sequence() if self.take('|') else ('all', [])
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        return ('if', number, yes, no)

    def take_late_flags(self, added, start):
        """Up to 3.10 flags that hold for the whole may stand anywhere, with a warning."""
        if self.has_warned:
            return
        self.has_warned = True
        import sys
        import warnings
        level, frame = 1, sys._getframe()
        while frame is not None and frame.f_globals['__name__'].split('.')[0] == 're':
            level, frame = level + 1, frame.f_back
        shown = self.text[:20] + ' (truncated)' * (len(self.text) > 20)
        where = ' but at position %d' % start if version_info >= (3, 10) else ''
        warnings.warn('Flags not at the start of the expression %r%s' % (shown, where),
                      DeprecationWarning, stacklevel=level)
        if added & ~self.flags:
            raise _LateFlags(added)

    def flag_group(self, start):
        added = removed = 0
        minus = False
        while self.peek() and (self.peek() in LETTERS or self.peek() == '-'):
            if self.peek() == '-':
                minus = True
            elif minus:
                removed |= LETTERS[self.peek()]
            else:
                added |= LETTERS[self.peek()]
            self.at += 1
        if not added and not removed:
            if not self.peek():
                self.fail('unexpected end of pattern', self.at)
            self.fail('unknown extension ?' + self.peek(), start + 1)
        if self.take(')'):
            if start != 0 and version_info < (3, 11):
                self.take_late_flags(added, start)
            elif start != 0:
                self.fail('global flags not at the start of the expression', start)
            self.flags |= added
            return None
        if not self.take(':'):
            self.fail('missing -, : or )', self.at)
        flags = self.flags
        self.flags = (flags | added) & ~removed
        tree = self.alternatives()
        self.flags = flags
        if not self.take(')'):
            self.fail('missing ), unterminated subpattern', start)
        return tree


def width(tree):
    """The least and the greatest length of what a tree matches."""
    kind = tree[0]
    if kind in ('char', 'any', 'in'):
        return 1, 1
    if kind == 'all':
        pairs = [width(item) for item in tree[1]]
        return sum(pair[0] for pair in pairs), sum(pair[1] for pair in pairs)
    if kind == 'either':
        pairs = [width(item) for item in tree[1]]
        return min(pair[0] for pair in pairs), max(pair[1] for pair in pairs)
    if kind == 'repeat':
        low, high = width(tree[1])
        return low * tree[2], high * tree[3]
    if kind == 'group':
        return width(tree[2])
    if kind == 'atomic':
        return width(tree[1])
    if kind == 'if':
        first, second = width(tree[2]), width(tree[3])
        return min(first[0], second[0]), max(first[1], second[1])
    if kind == 'again':
        return 0, MANY
    return 0, 0
