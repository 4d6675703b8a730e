#include "model/lang/code_unit.h"

#include "model/core/verify.h"

#include <algorithm>
#include <string_view>
#include <vector>

namespace model {

std::uint32_t NameTable::indexOf(std::string_view name)
{
    const auto [found, isNew] = m_indices.try_emplace(std::string(name), size());
    if (isNew)
        m_names.emplace_back(name);
    return found->second;
}

std::uint32_t NameTable::at(std::string_view name) const
{
    const auto found = m_indices.find(std::string(name));
    verify(found != m_indices.end(), "a name that the symbol table should have announced");
    return found->second;
}

std::uint32_t ConstantTable::indexOf(Constant constant)
{
    const auto next = static_cast<std::uint32_t>(m_constants.size());
    const auto [found, isNew] = m_indices.try_emplace(constantKey(constant), next);
    if (isNew)
        m_constants.push_back(std::move(constant));
    else if (constant.isInTree)
        m_constants[found->second].isInTree = true;
    return found->second;
}

CodeUnit::CodeUnit(const Scope& itsScope, int itsFirstLine, const Dialect& itsDialect)
    : scope(itsScope), dialect(itsDialect), span{itsFirstLine, 0, itsFirstLine, 0},
      firstLine(itsFirstLine)
{
    std::vector<std::string_view> captured = scope.cellVariables();
    if (dialect.frames.hasSlotsForCells) // Then captured parameters are no special case.
        std::ranges::sort(captured);
    for (const std::string_view name : captured)
        cells.indexOf(name);
    for (const std::string_view name : scope.freeVariables())
        frees.indexOf(name);
}

} // namespace model
