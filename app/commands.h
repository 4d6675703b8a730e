#pragma once

#include "app/command_line.h"
#include "app/script_runs.h"

namespace app {

// What the commands do; each returns the exit status of the program.

/// Output, traceback and exit status are those of `python FILE`. A limit that ends the run is
/// said on stderr, with status 1.
int runScript(const RunScript& command, const RunLimits& limits);

/// The journal goes to stdout. The status is 0 whenever there is one, even if the script failed;
/// its traceback goes to stderr.
int traceScript(const TraceScript& command, const RunLimits& limits);

/// Like traceScript(), but writes pictures. Needs no display.
int exportPicture(const ExportPicture& command, const RunLimits& limits, int argc, char** argv);

} // namespace app
