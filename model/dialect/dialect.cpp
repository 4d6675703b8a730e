#include "model/dialect/dialect.h"

namespace model {

namespace {

constexpr std::array kDialects{
    Dialect{"3.11", "3.11.7", {700, 10, 10}},
};

} // namespace

std::span<const Dialect> dialects()
{
    return kDialects;
}

const Dialect* findDialect(std::string_view name)
{
    for (const Dialect& dialect : kDialects)
        if (dialect.name == name)
            return &dialect;
    return nullptr;
}

} // namespace model
