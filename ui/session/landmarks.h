#pragma once

#include "model/journal/journal.h"

#include <atomic>
#include <vector>

namespace ui {

/// What the timeline and the output panel want to find without reading the journal again:
/// computed once for a run, by the thread that ran it.
///
/// Cost:    O(events) to compute.
struct Landmarks
{
    enum class Sort : std::uint8_t { Death, WeakrefCleared, Callback, Finalizer, Exception };

    struct Point
    {
        model::EventIndex at;
        Sort sort;
    };
    /// One collection: the events from begin to end, both included.
    struct Collection
    {
        model::EventIndex begin;
        model::EventIndex end;
    };

    std::vector<Point> points;
    std::vector<Collection> collections;
    std::vector<model::EventIndex> outputs; ///< Every OutputWritten and StatementStarted.
    /// The cursor at which the script has ended, tracebacks included, and Python's own shutdown
    /// begins; of a run that was stopped, where that happened.
    model::EventIndex scriptEnd = 0;
};

/// `cancel` may become true in another thread; then what comes back is worth nothing.
Landmarks findLandmarks(const model::Journal& journal, const std::atomic<bool>* cancel = nullptr);

} // namespace ui
