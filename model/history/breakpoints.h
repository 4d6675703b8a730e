#pragma once

#include "model/history/timeline.h"

#include <optional>
#include <span>

namespace model {

/// Where a walk through a run should stop by itself.
struct Breakpoint
{
    enum class Sort : std::uint8_t {
        Line,           ///< A line of the script is about to run.
        ReferenceGoes,  ///< The object lost a reference that lasts: its count falls.
        Dies,           ///< The object was freed.
        CallbackCalled, ///< The callback of a weak reference: of this one, or of one to this.
    };

    Sort sort = Sort::Line;
    std::uint32_t line = 0; ///< Line: which one.
    ObjectId object;        ///< The others: which one.
    bool isEnabled = true;

    friend bool operator==(const Breakpoint&, const Breakpoint&) = default;
};

/// A position of the cursor, and which breakpoint stops it there.
struct BreakpointHit
{
    EventIndex at = 0;
    std::size_t breakpoint = 0;
};

/// The first hit with from < at <= to, on the way from `from` to `to`; backwards (to < from) the
/// first one met with to <= at < from.
///
/// Cost:    lines O(lines run between); others O(events between).
std::optional<BreakpointHit> firstHit(const Timeline& timeline,
                                      std::span<const Breakpoint> breakpoints, EventIndex from,
                                      EventIndex to);

} // namespace model
