#pragma once

#include <string>
#include <string_view>

namespace tests {

/// The full path of a file or folder of the source tree, named from its root: "tests/scripts".
std::string sourcePath(std::string_view fromRoot);

} // namespace tests
