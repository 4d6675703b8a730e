"""Prints the code that this Python makes of a file, in the form of model/lang/disassembler.h.

Instructions are numbered without those that carry no meaning (CACHE, EXTENDED_ARG, PRECALL);
jump targets and exception tables are given in these numbers.

Of several files each begins with the line "file PATH".

usage: disassemble.py [--mode exec|single|eval] FILE...
"""

import dis
import sys
import types
import warnings

DROPPED = {"CACHE", "EXTENDED_ARG", "PRECALL"}
PLAIN = {"LOAD_CONST", "KW_NAMES"}


def constant_text(value):
    if isinstance(value, types.CodeType):
        return f"<code object {value.co_name}>"
    if isinstance(value, tuple):
        return "(" + ", ".join(map(constant_text, value)) + (",)" if len(value) == 1 else ")")
    if isinstance(value, frozenset):
        if not value:
            return "frozenset()"
        return "frozenset({" + ", ".join(sorted(map(constant_text, value))) + "})"
    return repr(value)


def argument_text(code, instruction, index_at):
    name, arg = instruction.opname, instruction.arg
    if arg is None:
        return ""
    if instruction.opcode in dis.hasjrel or instruction.opcode in dis.hasjabs:
        return f"to {index_at[instruction.argval]}"
    if name in PLAIN:
        return constant_text(code.co_consts[arg])
    if name == "LOAD_GLOBAL":
        return ("NULL + " if arg & 1 else "") + code.co_names[arg >> 1]
    if instruction.opcode in dis.hasname:
        return code.co_names[arg]
    if instruction.opcode in dis.haslocal or instruction.opcode in dis.hasfree:
        return instruction.argval
    if name == "COMPARE_OP":
        return dis.cmp_op[arg]
    if name == "BINARY_OP":
        return dis._nb_ops[arg][1]
    return str(arg)


def span_text(position):
    line, end_line, column, end_column = position
    if line is None:
        return "-"
    start = str(line) if column is None else f"{line}:{column}"
    end = str(end_line) if end_column is None else f"{end_line}:{end_column}"
    return f"{start}-{end}"


def write_head(code, out):
    out.append(f"code {code.co_qualname}, line {code.co_firstlineno}")
    out.append(f"    name {code.co_name}, flags {code.co_flags}, arguments {code.co_argcount}"
               f" {code.co_posonlyargcount} {code.co_kwonlyargcount}, stack {code.co_stacksize}")
    out.append(" ".join(("    variables",) + code.co_varnames))
    # In the order of the frame's slots: cells that are also variables come first.
    shared = [name for name in code.co_varnames if name in code.co_cellvars]
    others = [name for name in code.co_cellvars if name not in code.co_varnames]
    out.append(" ".join(["    cells"] + shared + others))
    out.append(" ".join(("    free",) + code.co_freevars))
    out.append(" ".join(("    names",) + code.co_names))
    for constant in code.co_consts:
        out.append("    constant " + constant_text(constant))


def write(code, out):
    write_head(code, out)
    instructions = list(dis.get_instructions(code))
    index_at = {}
    kept = []
    for instruction in instructions:
        index_at[instruction.offset] = len(kept)
        if instruction.opname not in DROPPED:
            kept.append(instruction)
    positions = list(code.co_positions())
    # An offset may lie in the caches after an instruction: it means the next one.
    size = len(code.co_code)
    following = len(kept)
    for offset in range(size, -1, -2):
        following = index_at.setdefault(offset, following)

    previous = 0
    for index, instruction in enumerate(kept):
        position = positions[instruction.offset // 2]
        line = position[0] or 0
        mark = str(line) if line > 0 and line != previous else ""
        previous = line
        text = argument_text(code, instruction, index_at)
        out.append(f"{mark:>5}{index:>5} {instruction.opname:<29}{text:<24} {span_text(position)}")
    for entry in dis._parse_exception_table(code):
        out.append(f"    except {index_at[entry.start]} to {index_at[entry.end]} ->"
                   f" {index_at[entry.target]} depth {entry.depth}"
                   + (" lasti" if entry.lasti else ""))
    for constant in code.co_consts:
        if isinstance(constant, types.CodeType):
            write(constant, out)


def main(arguments):
    mode = "exec"
    if arguments[:1] == ["--mode"]:
        mode = arguments[1]
        arguments = arguments[2:]
    out = []
    for path in arguments:
        with open(path, "rb") as file:
            source = file.read()
        if len(arguments) > 1:
            out.append("file " + path)
        write(compile(source, path, mode, dont_inherit=True), out)
    sys.stdout.buffer.write(("\n".join(out) + "\n").encode("utf-8", "surrogatepass"))


if __name__ == "__main__":
    warnings.simplefilter("ignore")
    main(sys.argv[1:])
