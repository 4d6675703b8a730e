#pragma once

#include "model/core/result.h"

#include <string>

namespace app {

/// The whole content of a script, or why it cannot be read; `path` is shown as it was given.
///
/// Source:  the message is CPython's: Modules/main.c, pymain_run_file_obj.
model::Result<std::string> readScript(const std::string& path);

} // namespace app
