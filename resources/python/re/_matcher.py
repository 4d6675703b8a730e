"""Regular expressions: a tree (see _parser) to a program, and the program's run.

A program is a list of tuples (operation, ...). A run keeps what it may still try on a stack
of its own, so that long texts need no deep calls of Python.
"""

from re._parser import ASCII, IGNORECASE, MANY, width

CHAR, SET, SPLIT, JUMP, SAVE, TEST, AGAIN, LOOK, IF, SPAN, ATOMIC, MARK, MOVED, DONE = range(14)


def is_word(char):
    return char == '_' or char.isalnum()


def ascii_only(test):
    return lambda char: char < '\x80' and test(char)


CLASSES = {'d': str.isdecimal, 'w': is_word, 's': str.isspace}


def class_test(letter, flags):
    test = CLASSES[letter.lower()]
    if flags & ASCII:
        test = ascii_only(test)
    if letter.isupper():
        return lambda char: not test(char)
    return test


def set_test(negated, items, flags):
    """The function that tells whether a character is in the set."""
    single = frozenset(item[1] for item in items if item[0] == 'char')
    ranges = [(item[1], item[2]) for item in items if item[0] == 'range']
    tests = [class_test(item[1], flags) for item in items if item[0] == 'class']

    def holds(char):
        if char in single:
            return True
        for low, high in ranges:
            if low <= char <= high:
                return True
        for test in tests:
            if test(char):
                return True
        return False

    found = holds
    if flags & IGNORECASE:
        found = lambda char: holds(char) or holds(char.lower()) or holds(char.upper())
    if negated:
        return lambda char: not found(char)
    return found


def char_test(tree):
    """A tree that stands for exactly one character, as a function; None for others."""
    kind = tree[0]
    if kind == 'char':
        char = tree[1]
        if tree[2]:
            lower = char.lower()
            return lambda other: other.lower() == lower
        return lambda other: other == char
    if kind == 'any':
        if tree[1]:
            return lambda char: True
        return lambda char: char != '\n'
    if kind == 'in':
        return set_test(tree[1], tree[2], tree[3])
    return None


class Compiler:
    """Writes the program of a tree."""

    def __init__(self):
        self.code = []
        self.marks = 0

    def compile(self, tree):
        getattr(self, 'do_' + tree[0], self.position)(tree)

    def program(self, tree):
        """The program of a part that is run on its own."""
        inner = Compiler()
        inner.marks = self.marks
        inner.compile(tree)
        inner.code.append((DONE,))
        self.marks = inner.marks
        return inner.code

    def do_char(self, tree):
        if tree[2]:
            self.code.append((SET, char_test(tree)))
        else:
            self.code.append((CHAR, tree[1]))

    def do_any(self, tree):
        self.code.append((SET, char_test(tree)))

    do_in = do_any

    def do_all(self, tree):
        for item in tree[1]:
            self.compile(item)

    def do_either(self, tree):
        code = self.code
        jumps = []
        for branch in tree[1][:-1]:
            split = len(code)
            code.append(None)
            self.compile(branch)
            jumps.append(len(code))
            code.append(None)
            code[split] = (SPLIT, split + 1, len(code))
        self.compile(tree[1][-1])
        for jump in jumps:
            code[jump] = (JUMP, len(code))

    def do_group(self, tree):
        self.code.append((SAVE, 2 * tree[1]))
        self.compile(tree[2])
        self.code.append((SAVE, 2 * tree[1] + 1))

    def do_repeat(self, tree):
        _, inner, low, high, how = tree
        if how == 'possessive':
            self.code.append((ATOMIC, self.program(('repeat', inner, low, high, 'greedy'))))
            return
        test = char_test(inner)
        if test is not None:
            self.code.append((SPAN, test, low, high, how == 'greedy'))
            return
        for _ in range(low):
            self.compile(inner)
        if high == MANY:
            self.loop(inner, how == 'greedy')
        else:
            self.options(inner, high - low, how == 'greedy')

    def loop(self, inner, greedy):
        code = self.code
        split = len(code)
        may_be_empty = width(inner)[0] == 0
        code.append(None)
        if may_be_empty:
            mark = self.marks
            self.marks += 1
            code.append((MARK, mark))
        self.compile(inner)
        if may_be_empty:
            code.append((MOVED, mark))
        code.append((JUMP, split))
        self.split(split, greedy, len(code))

    def options(self, inner, count, greedy):
        splits = []
        for _ in range(count):
            splits.append(len(self.code))
            self.code.append(None)
            self.compile(inner)
        for split in splits:
            self.split(split, greedy, len(self.code))

    def split(self, at, greedy, behind):
        self.code[at] = (SPLIT, at + 1, behind) if greedy else (SPLIT, behind, at + 1)

    def do_again(self, tree):
        self.code.append((AGAIN, tree[1], tree[2]))

    def do_atomic(self, tree):
        self.code.append((ATOMIC, self.program(tree[1])))

    def do_ahead(self, tree):
        self.code.append((LOOK, self.program(tree[1]), 0, tree[0] == 'ahead'))

    do_not_ahead = do_ahead

    def do_behind(self, tree):
        self.code.append((LOOK, self.program(tree[1]), tree[2], tree[0] == 'behind'))

    do_not_behind = do_behind

    def do_if(self, tree):
        code = self.code
        start = len(code)
        code.append(None)
        self.compile(tree[2])
        jump = len(code)
        code.append(None)
        code[start] = (IF, tree[1], len(code))
        self.compile(tree[3])
        code[jump] = (JUMP, len(code))

    def position(self, tree):
        if tree[0] == 'word_edge':
            self.code.append((TEST, word_edge(tree[1], class_test('w', tree[2]))))
        else:
            self.code.append((TEST, POSITIONS[tree[0]]))


def word_edge(wanted, test):
    def holds(text, at, end):
        if end == 0:
            return False
        before = at > 0 and test(text[at - 1])
        after = at < end and test(text[at])
        return (before != after) == wanted
    return holds


POSITIONS = {
    'top': lambda text, at, end: at == 0,
    'start': lambda text, at, end: at == 0 or text[at - 1] == '\n',
    'bottom': lambda text, at, end: at == end,
    'bottom_line': lambda text, at, end: at == end or at == end - 1 and text[at] == '\n',
    'end': lambda text, at, end: at == end or text[at] == '\n',
}


def compile_tree(tree):
    compiler = Compiler()
    compiler.compile(tree)
    compiler.code.append((DONE,))
    return compiler.code, compiler.marks


def run(code, text, at, end, saved, marks, full=False, empty=True):
    """Tries to match at one place: (end, saved positions), or None.

    `saved` and `marks` are tuples; each path through the program has its own. `full` asks for
    all of the text, a false `empty` for one character at least.
    """
    start = at
    stack = []
    pc = 0
    while True:
        step = code[pc]
        kind = step[0]
        ok = True
        if kind == CHAR:
            ok = at < end and text[at] == step[1]
            at += 1
            pc += 1
        elif kind == SET:
            ok = at < end and step[1](text[at])
            at += 1
            pc += 1
        elif kind == SPLIT:
            stack.append((step[2], at, saved, marks, None))
            pc = step[1]
        elif kind == JUMP:
            pc = step[1]
        elif kind == SAVE:
            slot = step[1]
            last = saved[0]
            if slot & 1:
                last = slot // 2
            saved = (last,) + saved[1:slot] + (at,) + saved[slot + 1:]
            pc += 1
        elif kind == SPAN:
            low, high = step[2], step[3]
            most = at
            limit = min(end, at + high)
            if not step[4]:
                limit = min(end, at + low)
            test = step[1]
            while most < limit and test(text[most]):
                most += 1
            ok = most - at >= low
            pc += 1
            if ok and step[4] and most - at > low:
                stack.append((pc, most - 1, saved, marks, at + low))
            elif ok and not step[4] and low < high:
                stack.append((pc, most, saved, marks, (test, min(end, at + high))))
            at = most
        elif kind == TEST:
            ok = step[1](text, at, end)
            pc += 1
        elif kind == AGAIN:
            first, last = saved[2 * step[1]], saved[2 * step[1] + 1]
            ok = last >= 0
            if ok:
                piece = text[first:last]
                there = text[at:min(end, at + len(piece))]
                ok = piece.lower() == there.lower() if step[2] else piece == there
                at += len(piece)
            pc += 1
        elif kind == LOOK:
            begin = at - step[2]
            found = run(step[1], text, begin, end, saved, marks) if begin >= 0 else None
            ok = (found is not None) == step[3]
            if ok and found is not None:
                saved = found[1]
            pc += 1
        elif kind == ATOMIC:
            found = run(step[1], text, at, end, saved, marks)
            ok = found is not None
            if ok:
                at, saved = found
            pc += 1
        elif kind == MARK:
            marks = marks[:step[1]] + (at,) + marks[step[1] + 1:]
            pc += 1
        elif kind == MOVED:
            if marks[step[1]] == at:
                pc += 1  # An empty round is the last one: past the jump back.
            pc += 1
        elif kind == IF:
            pc = pc + 1 if saved[2 * step[1] + 1] >= 0 else step[2]
        elif (not full or at == end) and (empty or at > start):
            return at, saved
        else:
            ok = False
        while not ok:
            if not stack:
                return None
            pc, at, saved, marks, more = stack.pop()
            ok = True
            if type(more) is int:  # A greedy run of characters gives one back.
                if at > more:
                    stack.append((pc, at - 1, saved, marks, more))
            elif more is not None:  # A lazy one takes one more.
                test, limit = more
                ok = at < limit and test(text[at])
                if ok:
                    at += 1
                    stack.append((pc, at, saved, marks, more))
