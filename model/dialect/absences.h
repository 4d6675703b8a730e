#pragma once

#include <span>
#include <string_view>

namespace model {

struct Dialect;

/// "math.cbrt", "sys.exception", "builtins.BaseException.add_note": what a version does not have
/// of the modules and types of the next one of the table, and so on up to 3.11.
struct AbsenceTable
{
    std::span<const std::string_view> names;
    const AbsenceTable* next = nullptr;
};

extern const AbsenceTable kAbsentIn310;
extern const AbsenceTable kAbsentIn38;
extern const AbsenceTable kAbsentInTracing;

/// Calls `visit(path)` for each name below this module that the version does not have, without
/// the module: "cbrt", "Template.is_valid".
template <class Visit>
void forEachAbsent(const AbsenceTable* table, std::string_view module, Visit&& visit)
{
    for (; table != nullptr; table = table->next)
        for (const std::string_view name : table->names)
            if (name.size() > module.size() && name.starts_with(module)
                && name[module.size()] == '.')
                visit(name.substr(module.size() + 1));
}

} // namespace model
