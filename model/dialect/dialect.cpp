#include "model/dialect/dialect.h"

#include "model/dialect/standard_modules.h"

#include <algorithm>

namespace model {

namespace {

// Each version is told as its difference to the neighbour that is nearer to 3.11.

constexpr Dialect python311()
{
    return {.name = "3.11",
            .version = "3.11.7",
            .thresholds = {700, 10, 10},
            .standardModules = standardModulesOf311};
}

constexpr Dialect python312()
{
    Dialect dialect = python311();
    dialect.name = "3.12";
    dialect.version = "3.12.1";
    dialect.syntax.inlineComprehensions = true;
    dialect.standardModules = standardModulesOf312;
    return dialect;
}

constexpr std::array kDialects{python311(), python312()};

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

const Dialect& defaultDialect()
{
    return *findDialect("3.11");
}

} // namespace model
