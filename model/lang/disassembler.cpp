#include "model/lang/disassembler.h"

#include <algorithm>

namespace model {

namespace {

/// Columns are characters, not bytes.
std::size_t widthOf(const std::string& text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
    }));
}

std::string padded(std::string text, std::size_t width)
{
    if (widthOf(text) < width)
        text.append(width - widthOf(text), ' ');
    return text;
}

std::string aligned(std::string text, std::size_t width)
{
    if (text.size() < width)
        text.insert(0, width - text.size(), ' ');
    return text;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += " " + name;
    return text;
}

std::string slotName(const CodeBody& code, std::uint32_t slot)
{
    return slot < code.frameNames.size() ? code.frameNames[slot].name : std::to_string(slot);
}

bool isNamed(Op op)
{
    switch (op) {
    case Op::LoadName:
    case Op::StoreName:
    case Op::DeleteName:
    case Op::StoreGlobal:
    case Op::DeleteGlobal:
    case Op::LoadAttr:
    case Op::StoreAttr:
    case Op::DeleteAttr:
    case Op::LoadMethod:
    case Op::ImportName:
    case Op::ImportFrom: return true;
    default: return false;
    }
}

bool isSlot(Op op)
{
    switch (op) {
    case Op::LoadFast:
    case Op::StoreFast:
    case Op::DeleteFast:
    case Op::MakeCell:
    case Op::LoadClosure:
    case Op::LoadDeref:
    case Op::LoadClassDeref:
    case Op::StoreDeref:
    case Op::DeleteDeref: return true;
    default: return false;
    }
}

std::string argumentText(const CodeBody& code, const Instruction& instruction)
{
    const std::uint32_t arg = instruction.arg;
    if (isNamed(instruction.op))
        return code.names[arg];
    if (isSlot(instruction.op))
        return slotName(code, arg);
    if (isJump(instruction.op))
        return "to " + std::to_string(arg);
    switch (instruction.op) {
    case Op::LoadConst:
    case Op::KwNames: return constantText(code.constants[arg]);
    case Op::LoadGlobal: return ((arg & 1U) != 0 ? "NULL + " : "") + code.names[arg >> 1U];
    case Op::BinaryOp: return std::string(binaryOperationText(static_cast<BinaryOperation>(arg)));
    case Op::CompareOp: return std::string(comparisonText(static_cast<Comparison>(arg)));
    default: return hasArgument(instruction.op) ? std::to_string(arg) : std::string();
    }
}

std::string spanText(const SourceSpan& span)
{
    if (span == SourceSpan{})
        return "-";
    const auto place = [](int line, int column) {
        return std::to_string(line) + (column < 0 ? "" : ":" + std::to_string(column));
    };
    return place(span.line, span.column) + "-" + place(span.endLine, span.endColumn);
}

void writeHead(std::string& out, const CodeBody& code)
{
    out += "code " + code.qualifiedName + ", line " + std::to_string(code.firstLine) + "\n";
    out += "    name " + code.name + ", flags " + std::to_string(code.flags) + ", arguments "
           + std::to_string(code.argumentCount) + " " + std::to_string(code.positionalOnlyCount)
           + " " + std::to_string(code.keywordOnlyCount) + ", stack "
           + std::to_string(code.stackSize) + "\n";
    std::vector<std::string> variables;
    for (const FrameName& name : code.frameNames)
        if (name.isLocal)
            variables.push_back(name.name);
    out += "    variables" + joined(variables) + "\n";
    out += "    cells" + joined(code.cellNames()) + "\n";
    out += "    free" + joined(code.freeNames()) + "\n";
    out += "    names" + joined(code.names) + "\n";
    for (const Constant& constant : code.constants)
        out += "    constant " + constantText(constant) + "\n";
}

void writeInstruction(std::string& out, const CodeBody& code, std::size_t index)
{
    const Instruction& instruction = code.instructions[index];
    const std::string line = code.startsLine[index] ? std::to_string(code.line(index)) : "";
    out += aligned(line, 5) + aligned(std::to_string(index), 5) + " ";
    out += padded(std::string(opName(instruction.op)), 29);
    out += padded(argumentText(code, instruction), 24);
    out += " " + spanText(code.span(index)) + "\n";
}

void writeExceptionTable(std::string& out, const CodeBody& code)
{
    for (const ExceptionRow& row : code.exceptionTable)
        out += "    except " + std::to_string(row.start) + " to " + std::to_string(row.end) + " -> "
               + std::to_string(row.target) + " depth " + std::to_string(row.depth)
               + (row.pushesInstruction ? " lasti" : "") + "\n";
}

void write(std::string& out, const CodeBody& code)
{
    writeHead(out, code);
    for (std::size_t i = 0; i < code.instructions.size(); ++i)
        writeInstruction(out, code, i);
    writeExceptionTable(out, code);
    for (const Constant& constant : code.constants)
        if (const auto* inner = std::get_if<std::shared_ptr<const CodeBody>>(&constant.value))
            write(out, **inner);
}

} // namespace

std::string disassemble(const CodeBody& code)
{
    std::string out;
    write(out, code);
    return out;
}

} // namespace model
