#pragma once

#include <filesystem>

namespace app {

/// The folder of the module refscope for real interpreters: beside the program as installed, or
/// in the source tree of a build. Empty if neither is there any more.
std::filesystem::path pythonPath();

/// Prints it; the exit status.
int showPythonPath();

} // namespace app
