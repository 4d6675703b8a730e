#pragma once

#include <span>
#include <string_view>

namespace model {

/// Top-level modules and packages of CPython 3.11, sorted.
std::span<const std::string_view> standardModulesOf311();

} // namespace model
