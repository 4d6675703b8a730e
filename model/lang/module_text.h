#pragma once

#include <functional>
#include <optional>
#include <string>

namespace model {

/// The source of a module that is written in Python.
struct ModuleText
{
    std::string fileName; ///< `__file__`, and what tracebacks name.
    std::string text;
    bool isPackage = false;
    bool isLibrary = false; ///< Embedded in the program.
};

/// Finds the module of an absolute, perhaps dotted name outside the library; the host of a run
/// gives it, since the interpreter itself never touches the outside.
using FindModule = std::function<std::optional<ModuleText>(const std::string& name)>;

} // namespace model
