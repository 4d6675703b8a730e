#pragma once

#include "model/history/recording.h"

#include <string>

namespace model {

/// Where in the script something happens: in which line of which of its frames.
struct ScriptPlace
{
    ObjectId frame;         ///< None: no code of the script runs.
    std::uint32_t line = 0; ///< From 1.

    explicit operator bool() const { return bool(frame); }
};

/// The innermost running frame whose globals are those of `__main__`: what its line does, the
/// script does, whatever library it calls.
///
/// Cost:    O(depth of the stack).
ScriptPlace scriptPlace(const Snapshot& snapshot);

/// "in line 7", "in line 3 of f()", "in statement 2 of the console", or "when the run ends".
std::string placeSentence(const Snapshot& snapshot, const Recording& recording,
                          const ScriptPlace& place);

} // namespace model
