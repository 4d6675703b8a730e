#pragma once

#include <string_view>

namespace model {

/// Whether the interpreter of 3.13 brings this str along, so that its count never changes.
///
/// Source:  CPython 3.13, names of the interpreter's static strings, as sys.getrefcount() tells.
bool isStaticName(std::string_view name);

} // namespace model
