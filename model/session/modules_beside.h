#pragma once

#include "model/lang/module_text.h"

#include <string>

namespace model {

/// Finds modules for the imports of a script: in its folder; for a script in a package (folders
/// with an __init__.py) in that package only. Of a script in a Python's own library, such as
/// CPython's tests, those modules are not found here that Refscope's library has, too.
///
/// Errors:  a file that cannot be read is no module.
/// Cost:    one to two looks at the disk for each import that is not loaded yet.
FindModule modulesBeside(const std::string& fileName);

/// The name under which others import the script: "test.test_gc"; outside packages "test_gc".
std::string importNameOf(const std::string& fileName);

} // namespace model
