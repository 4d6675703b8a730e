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

/// Writes what was asked for; the names of the files go to stdout. Needs no display. The status is
/// 0, or 1 when nothing was written.
int exportPicture(const ExportPicture& command, const RunLimits& limits, int argc, char** argv);

/// The answer goes to stdout; status 1 where the moment or the object does not exist. The script's
/// own stdout is not printed, its traceback goes to stderr.
int answerWhy(const WhyObject& command, const RunLimits& limits);

/// What was found goes to stdout. The status is 0 when that is nothing, 1 when it is something, 2
/// when the script cannot be read or compiled.
int lintScript(const LintScript& command, const RunLimits& limits);

/// What differs goes to stdout, the first difference first. The status is 0 when nothing does, 1
/// when something does (that only one version runs the script, too), 2 when it cannot be read, or
/// neither version runs it.
int diffVersions(const DiffVersions& command, const RunLimits& limits);

} // namespace app
