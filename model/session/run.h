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
    std::string stopReason;                     ///< Why the run was cut short; empty if it was not.
    std::optional<Diagnostic> diagnostic;       ///< The script could not be parsed or compiled.
    std::shared_ptr<const Recording> recording; ///< record() only; set whatever happened.
};

/// Executes a script as `python FILE` does: output, traceback, exit status. Records nothing.
///
/// Errors:  none of its own: a fault of the script is its traceback on stderr and status 1, a
///          limit or cancellation is stopReason and status 1.
RunResult run(const std::string& source, const std::string& fileName,
              const RunOptions& options = {});

/// The same, with every event recorded.
///
/// Cost:    24 bytes an event, see tests/benchmarks.
RunResult record(const std::string& source, const std::string& fileName,
                 const RunOptions& options = {});

} // namespace model
