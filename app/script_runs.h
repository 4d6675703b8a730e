#pragma once

#include "model/session/run.h"

#include <memory>
#include <string>

namespace app {

/// What holds for every run of a command.
struct RunLimits
{
    const model::Dialect* dialect = nullptr;
    double seconds = 0; ///< 0: none.
    /// The user wants this dialect, whatever the script asks for.
    bool isDialectAsked = false;
};

model::RunOptions runOptions(const RunLimits& limits);

/// A script's file, read and ready to run; without a file the problem is on stderr already.
struct ScriptSource
{
    std::string fileName; ///< Absolute, as CPython names the script in tracebacks.
    std::string text;
    /// Of a session: how much of the script runs, and what the console runs behind it.
    std::optional<std::size_t> scriptStatements = {};
    std::vector<std::string> statements = {};
};

/// Reads a script or one branch of a session, or says on stderr why that is impossible. An empty
/// name is the main branch; a script has no other.
std::optional<ScriptSource> readForRun(const std::string& path, const std::string& branch = {});

/// The options of a run of the source, modules beside it included.
model::RunOptions runOptions(const RunLimits& limits, const ScriptSource& source);

/// A program that runs the tests of a file, as `python -m unittest` does; the file is imported
/// under its name in its package: test.test_gc.
ScriptSource testProgramFor(const std::string& fileName);

/// Runs and records a script for commands that show its memory. The script's own stdout is not
/// printed, its stderr is. Null when there was nothing to record: that has been said, too.
std::shared_ptr<const model::Recording> recordForShow(const std::string& path,
                                                      const RunLimits& limits);

/// Says on stderr that a limit ended the run, if one did.
void reportStop(const std::string& stopReason);

} // namespace app
