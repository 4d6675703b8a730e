#pragma once

#include <span>
#include <string_view>

namespace model {

/// Top-level modules and packages of each CPython, sorted. Source: sys.stdlib_module_names.
std::span<const std::string_view> standardModulesOf311();
std::span<const std::string_view> standardModulesOf310();
std::span<const std::string_view> standardModulesOf38();
std::span<const std::string_view> standardModulesOf312();
std::span<const std::string_view> standardModulesOf313();

} // namespace model
