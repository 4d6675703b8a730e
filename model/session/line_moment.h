#pragma once

#include "model/history/timeline.h"
#include "model/session/line_map.h"

#include <optional>

namespace model {

/// A moment in terms of the script's text: just before a line runs for the n-th time. It can be
/// found again in the run of an edited text.
struct LineMoment
{
    std::uint32_t line = 0;
    std::size_t occurrence = 0; ///< From 0.

    friend bool operator==(const LineMoment&, const LineMoment&) = default;
};

/// The last moment before a line of the script at or before `moment`; nothing before the first, and
/// nothing once the script has ended.
///
/// Cost:    O(lines that ran).
std::optional<LineMoment> lineMomentAt(const Timeline& timeline, EventIndex moment);

/// Where that is in another run, whose script became what it is as `lines` says. A line that is
/// gone is stood for by the nearest one above it; of a line that runs less often now, its last run.
/// Nothing where no such line runs at all.
///
/// Cost:    O(lines that ran).
std::optional<EventIndex> findMoment(const Timeline& timeline, const LineMoment& wanted,
                                     const LineMap& lines);

} // namespace model
