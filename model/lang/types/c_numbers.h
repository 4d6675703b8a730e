#pragma once

#include "model/lang/operations.h"

namespace model {

/// A whole number for a parameter that is an int of C: as indexValue(), with the complaint that
/// the running version makes about what is none.
std::optional<std::int64_t> cIntValue(Vm& vm, Object* object);

/// "str() argument 'encoding'": how complaints name a parameter of a codec.
std::string codecArgumentText(Vm& vm, std::string_view function, std::string_view name);

} // namespace model
