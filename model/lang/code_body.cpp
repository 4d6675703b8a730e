#include "model/lang/code_body.h"

namespace model {

namespace {

std::vector<std::string> namesOf(const std::vector<FrameName>& all, bool FrameName::*kind)
{
    std::vector<std::string> names;
    for (const FrameName& each : all)
        if (each.*kind)
            names.push_back(each.name);
    return names;
}

} // namespace

std::vector<std::string> CodeBody::cellNames() const
{
    return namesOf(frameNames, &FrameName::isCell);
}

std::vector<std::string> CodeBody::freeNames() const
{
    return namesOf(frameNames, &FrameName::isFree);
}

const ExceptionRow* findHandler(const CodeBody& code, std::uint32_t instruction)
{
    for (const ExceptionRow& row : code.exceptionTable)
        if (instruction >= row.start && instruction < row.end)
            return &row;
    return nullptr;
}

bool isInsideTry(const CodeBody& code, std::uint32_t instruction)
{
    const ExceptionRow* row = findHandler(code, instruction);
    return row != nullptr && code.instructions[row->target].op == Op::PushExcInfo;
}

} // namespace model
