#pragma once

#include "model/session/session_document.h"

#include <string>

namespace model {

/// A branch as a plain script: as much of the session's script as the branch runs, then its
/// statements. Run by a real Python it prints what the session prints, up to the first statement
/// that fails: in a console the next one would still run. What a console shows by itself, a script
/// shows by sys.displayhook().
///
/// Cost:    linear.
std::string exportPython(const SessionDocument& session, BranchId branch);

} // namespace model
