#pragma once

#include "model/core/diagnostic.h"
#include "model/dialect/dialect.h"
#include "model/history/recording.h"
#include "model/lang/limits.h"
#include "model/lang/module_text.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace model {

struct RunOptions
{
    const Dialect* dialect = nullptr;   ///< Null: the default one.
    std::vector<std::string> arguments; ///< sys.argv after the script's name.
    FindModule findModule;              ///< Modules beside the script; not set: there are none.
    /// How many of the script's top-level statements run, from the first; not set: all.
    std::optional<std::size_t> scriptStatements;
    /// What the console runs in `__main__` when the script has ended, one after the other.
    std::vector<std::string> statements;
    Limits limits;
    const std::atomic<bool>* cancel = nullptr; ///< Set to true to stop the run soon.
    /// For tests: the youngest generation is collected at every allocation of a tracked object.
    bool collectsAlways = false;
    /// Output as it comes; if not set it is collected in the result.
    std::function<void(event::Stream, std::string_view)> sink;
    /// The next line for sys.stdin, with its line end; empty at the end. Not set: no input.
    std::function<std::string()> input;
};

struct RunResult
{
    int exitStatus = 0;
    std::string out; ///< Empty with a sink.
    std::string err;
    std::size_t statementsRun = 0;              ///< Statements of the console that began.
    std::string stopReason;                     ///< Why the run was cut short; empty if it was not.
    std::optional<Diagnostic> diagnostic;       ///< The script could not be parsed or compiled.
    std::shared_ptr<const Recording> recording; ///< record() only; set whatever happened.
};

/// The name of the file that statements of the console come from.
inline constexpr std::string_view kConsoleFile = "<console>";

/// Executes a script as `python FILE` does: output, traceback, exit status. Records nothing.
/// With statements, as `python -i FILE` goes on: values of expressions are printed and kept as
/// `_`; after an uncaught exception the next statement still runs. SystemExit ends the run.
/// Not modelled: objects that CPython's compiler makes for a moment. Where a threshold of the
/// collector is very small, they bring automatic collections forward between statements.
///
/// Errors:  none of its own: a fault of the script or of a statement is its traceback on stderr
///          and status 1, a limit or cancellation is stopReason and status 1.
RunResult run(const std::string& source, const std::string& fileName,
              const RunOptions& options = {});

/// The same, with every event recorded.
///
/// Cost:    24 bytes an event, see tests/benchmarks.
RunResult record(const std::string& source, const std::string& fileName,
                 const RunOptions& options = {});

} // namespace model
