#pragma once

#include "model/history/timeline.h"

#include <optional>

namespace model {

/// A moment of a session between two statements: how many of them are done.
struct Boundary
{
    /// Top-level statements of the script; not set: all of them, and the script has ended.
    std::optional<std::size_t> scriptStatements;
    /// Statements of the console; 0 while the script runs.
    std::size_t statements = 0;

    friend bool operator==(const Boundary&, const Boundary&) = default;
};

/// The last boundary at or before the moment. A statement that has begun does not count, nor do
/// those on one line with it.
///
/// Cost:    O(lines of the script that ran between the boundary and the moment).
Boundary boundaryAt(const Timeline& timeline, EventIndex moment);

/// The first cursor position at which the boundary is reached; the end of the run, its shutdown not
/// included, if it never was.
///
/// Cost:    O(lines of the script that ran).
EventIndex momentOf(const Timeline& timeline, const Boundary& boundary);

/// Where the last statement has ended, and Python shuts down.
EventIndex sessionEnd(const Recording& recording);

} // namespace model
