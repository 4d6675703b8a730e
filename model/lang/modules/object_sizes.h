#pragma once

#include "model/lang/vm.h"

namespace model {

/// sys.getsizeof(): what CPython 3.11 on 64 bits says, in bytes; nothing with an exception set
/// (`__sizeof__` of a script). `otherwise` (or null) is the answer for what has no size.
std::optional<std::int64_t> sizeOf(Vm& vm, Object* object, Object* otherwise);

/// object.__sizeof__() and those of built-in types: without what lies in front of the object.
std::int64_t plainSizeOf(Vm& vm, Object* object);

} // namespace model
