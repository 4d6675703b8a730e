#include "model/dialect/dialect.h"

#include "model/dialect/standard_modules.h"

#include <algorithm>

namespace model {

namespace {

constexpr std::array kDialects{
    Dialect{"3.11", "3.11.7", {700, 10, 10}, standardModulesOf311},
};

} // namespace

std::span<const Dialect> dialects()
{
    return kDialects;
}

bool isStandardModule(const Dialect& dialect, std::string_view name)
{
    const auto modules = dialect.standardModules();
    return std::binary_search(modules.begin(), modules.end(), name);
}

const Dialect* findDialect(std::string_view name)
{
    for (const Dialect& dialect : kDialects)
        if (dialect.name == name)
            return &dialect;
    return nullptr;
}

} // namespace model
