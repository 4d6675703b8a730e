#pragma once

#include "app/command_line.h"

namespace app {

/// Opens the windows and stays until the last one is closed. Returns the exit status.
///
/// Errors:  a file that cannot be read is said in the window. Needs a display.
int runWindow(const OpenWindow& command, int argc, char** argv);

} // namespace app
