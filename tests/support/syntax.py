"""What this Python's parser and symbol table make of source text, for tests/lang.

usage: syntax.py tree FILE...     for each file one line: its ast.dump() with positions,
                                  strings as ascii() writes them
       syntax.py names FILE...    for each file one line: its code objects, separated by tabs,
                                  as NAME|co_varnames|co_cellvars|co_freevars|flags
       syntax.py cases FILE       the file with what is expected in each case renewed

A file that is no valid Python gives the line "fault".
A case starts with a line ">>> name" and holds a source text; behind a line "<<<" follows what
`python3.11 case.py` prints for it on stderr, or the tree if the source is valid.
"""

import ast
import os
import sys
import tempfile
import types
import warnings

sys.setrecursionlimit(20_000)
sys.set_int_max_str_digits(0)
warnings.simplefilter("ignore")


def dump(node):
    if isinstance(node, list):
        return "[" + ", ".join(map(dump, node)) + "]"
    if not isinstance(node, ast.AST):
        return ascii(node)
    parts = []
    for name in node._fields + node._attributes:
        value = getattr(node, name, None)
        if value is not None or getattr(type(node), name, ...) is not None:
            parts.append(f"{name}={dump(value)}")
    return f"{type(node).__name__}({', '.join(parts)})"


def code_objects(code):
    flags = code.co_flags
    kinds = [name for bit, name in ((0x10, "nested"), (0x20, "generator"), (0x80, "coroutine"),
                                    (0x200, "async generator")) if flags & bit]
    lists = [",".join(names) for names in (code.co_varnames, code.co_cellvars, code.co_freevars)]
    yield "|".join([code.co_qualname, *lists, " ".join(kinds)])
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            yield from code_objects(constant)


def line_for(mode, file):
    with open(file, "rb") as stream:
        source = stream.read()
    try:
        if mode == "tree":
            return dump(ast.parse(source))
        return "\t".join(code_objects(compile(source, file, "exec", dont_inherit=True)))
    except (SyntaxError, ValueError):
        return "fault"


def outcome(source):
    with open("case.py", "w", encoding="utf-8") as stream:
        stream.write(source)
    try:
        compile(source, "case.py", "exec", dont_inherit=True)
    except (SyntaxError, MemoryError, RecursionError) as error:
        sys.stderr = open("shown", "w+", encoding="utf-8")
        sys.__excepthook__(type(error), error.with_traceback(None), None)
        sys.stderr.seek(0)
        shown = sys.stderr.read()
        sys.stderr.close()
        sys.stderr = sys.__stderr__
        return shown
    return dump(ast.parse(source)) + "\n"


def renewed(text):
    head, *cases = text.split(">>> ")
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        for case in cases:
            name, rest = case.split("\n", 1)
            source = rest.split("<<<\n")[0]
            head += f">>> {name}\n{source}<<<\n{outcome(source)}"
        os.chdir("/")
    return head


def main(mode, *files):
    if mode == "cases":
        with open(files[0], encoding="utf-8") as stream:
            text = stream.read()
        sys.stdout.write(renewed(text))
        return
    for file in files:
        print(line_for(mode, file))


main(*sys.argv[1:])
