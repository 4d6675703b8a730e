"""Wrapping and indenting text: textwrap of Python 3.11."""

import re

__all__ = ['TextWrapper', 'wrap', 'fill', 'dedent', 'indent', 'shorten']

_WHITESPACE = '\t\n\x0b\x0c\r '
_LETTER = r'[^\d\W]'
_WORD_PUNCTUATION = r'[\w!"\'&.,?]'
_NOT_SPACE = '[^' + _WHITESPACE.replace('\\', '') + ']'
_SPLIT = re.compile(
    '([' + _WHITESPACE + ']+'
    '|(?<=' + _WORD_PUNCTUATION + r')-{2,}(?=\w)'
    '|' + _NOT_SPACE + '+?(?:'
    '-(?:(?<=' + _LETTER + '{2}-)|(?<=' + _LETTER + '-' + _LETTER + '-))(?='
    + _LETTER + '-?' + _LETTER + ')'
    '|(?=[' + _WHITESPACE + r']|\Z)'
    '|(?<=' + _WORD_PUNCTUATION + r')(?=-{2,}\w)'
    '))')
_SPLIT_AT_SPACES = re.compile('([' + _WHITESPACE + ']+)')
_SENTENCE_END = re.compile(r'[a-z][.!?]["\']?\Z')


class TextWrapper:
    """Breaks text into lines of at most `width` characters."""

    def __init__(self, width=70, initial_indent='', subsequent_indent='', expand_tabs=True,
                 replace_whitespace=True, fix_sentence_endings=False, break_long_words=True,
                 drop_whitespace=True, break_on_hyphens=True, tabsize=8, *, max_lines=None,
                 placeholder=' [...]'):
        self.width = width
        self.initial_indent = initial_indent
        self.subsequent_indent = subsequent_indent
        self.expand_tabs = expand_tabs
        self.replace_whitespace = replace_whitespace
        self.fix_sentence_endings = fix_sentence_endings
        self.break_long_words = break_long_words
        self.drop_whitespace = drop_whitespace
        self.break_on_hyphens = break_on_hyphens
        self.tabsize = tabsize
        self.max_lines = max_lines
        self.placeholder = placeholder

    def _chunks(self, text):
        if self.expand_tabs:
            text = text.expandtabs(self.tabsize)
        if self.replace_whitespace:
            text = ''.join([' ' if char in _WHITESPACE else char for char in text])
        pattern = _SPLIT if self.break_on_hyphens else _SPLIT_AT_SPACES
        chunks = [chunk for chunk in pattern.split(text) if chunk]
        if self.fix_sentence_endings:
            for at in range(len(chunks) - 1):
                if chunks[at + 1] == ' ' and _SENTENCE_END.search(chunks[at]):
                    chunks[at + 1] = '  '
        return chunks

    def _take_part_of_long_word(self, chunks, line, room):
        """Moves as much of a word that is too long for any line as there is room for."""
        room = max(room, 1) if not line else room
        if self.break_long_words:
            end = room
            chunk = chunks[-1]
            if self.break_on_hyphens and len(chunk) > room:
                hyphen = chunk.rfind('-', 0, room)
                if hyphen > 0 and any(char != '-' for char in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _lines(self, chunks):
        lines = []
        if self.width <= 0:
            raise ValueError('invalid width %r (must be > 0)' % self.width)
        if self.max_lines is not None:
            indent = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(indent) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError('placeholder too large for max width')
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            indent = self.subsequent_indent if lines else self.initial_indent
            room = self.width - len(indent)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                del chunks[-1]
            while chunks and length + len(chunks[-1]) <= room:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > room:
                self._take_part_of_long_word(chunks, line, room - length)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            is_last = self.max_lines is None or len(lines) + 1 < self.max_lines or (
                (not chunks or self.drop_whitespace and len(chunks) == 1
                 and not chunks[0].strip()) and length <= room)
            if is_last:
                lines.append(indent + ''.join(line))
                continue
            self._close(lines, line, length, room, indent)
            break
        return lines

    def _close(self, lines, line, length, room, indent):
        """The last of max_lines lines: shortened until the placeholder fits."""
        while line:
            if line[-1].strip() and length + len(self.placeholder) <= room:
                lines.append(indent + ''.join(line) + self.placeholder)
                return
            length -= len(line.pop())
        if lines:
            before = lines[-1].rstrip()
            if len(before) + len(self.placeholder) <= self.width:
                lines[-1] = before + self.placeholder
                return
        lines.append(indent + self.placeholder.lstrip())

    def wrap(self, text):
        return self._lines(self._chunks(text))

    def fill(self, text):
        return '\n'.join(self.wrap(text))


def wrap(text, width=70, **options):
    return TextWrapper(width=width, **options).wrap(text)


def fill(text, width=70, **options):
    return TextWrapper(width=width, **options).fill(text)


def shorten(text, width, **options):
    return TextWrapper(width=width, max_lines=1, **options).fill(' '.join(text.strip().split()))


def dedent(text):
    """Takes away the white space that all lines begin with."""
    lines = [line if line.strip(' \t') else '' for line in text.split('\n')]
    margin = None
    for line in lines:
        if not line:
            continue
        lead = line[:len(line) - len(line.lstrip(' \t'))]
        if margin is None:
            margin = lead
            continue
        size = 0
        while size < len(margin) and size < len(lead) and margin[size] == lead[size]:
            size += 1
        margin = margin[:size]
    if margin:
        lines = [line[len(margin):] for line in lines]
    return '\n'.join(lines)


def indent(text, prefix, predicate=None):
    """Puts a prefix before all lines that are not blank, or that the predicate picks."""
    if predicate is None:
        predicate = str.strip
    return ''.join([prefix + line if predicate(line) else line
                    for line in text.splitlines(True)])
