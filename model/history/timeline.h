#pragma once

#include "model/history/recording.h"

#include <memory>
#include <vector>

namespace model {

/// A cursor over a recording. Moving it never executes anything: forwards and backwards,
/// events are applied to the snapshot or taken back.
///
/// Cost:    construction O(events), once; seek O(min(distance, kKeyframeEvents));
///          memory: keyframes share what did not change between them.
class Timeline
{
public:
    static constexpr EventIndex kKeyframeEvents = 1U << 14U;

    explicit Timeline(std::shared_ptr<const Recording> recording);

    const Recording& recording() const { return *m_recording; }
    const Journal& journal() const { return m_recording->journal; }
    EventIndex size() const { return m_recording->journal.size(); }

    /// The cursor stands between events: at n, the events 0 to n-1 have happened.
    EventIndex cursor() const { return m_cursor; }
    const Snapshot& snapshot() const { return m_snapshot; }

    void seek(EventIndex index);

    /// Cursor positions at which a line of the script (an activation of file `__main__`)
    /// is about to run, in order.
    const std::vector<EventIndex>& lineStops() const { return m_lineStops; }

private:
    void walk(EventIndex index);

    std::shared_ptr<const Recording> m_recording;
    std::vector<Snapshot> m_keyframes; // [i] stands at event i * kKeyframeEvents.
    std::vector<EventIndex> m_lineStops;
    Snapshot m_snapshot;
    EventIndex m_cursor = 0;
};

} // namespace model
