#pragma once

#include "model/history/recording.h"

#include <memory>
#include <vector>

namespace model {

/// A cursor over a recording. Moving it never executes anything: forwards and backwards,
/// events are applied to the snapshot or taken back.
///
/// Not the recording, which it only reads and shares.
///
/// Cost:    construction O(events), once; seek O(distance to the cursor or to the nearest
///          keyframe); keyframes share what did not change between them, stand further apart
///          where much does, and are thinned out when they take too much memory.
class Timeline
{
public:
    /// Keyframes are at least so far apart.
    static constexpr EventIndex kKeyframeEvents = 1U << 14U;
    /// What keyframes may take beyond the first snapshot.
    static constexpr std::size_t kKeyframeBytes = std::size_t{512} << 20U;

    explicit Timeline(std::shared_ptr<const Recording> recording,
                      EventIndex keyframeEvents = kKeyframeEvents,
                      std::size_t keyframeBytes = kKeyframeBytes);

    const Recording& recording() const { return *m_recording; }
    const Journal& journal() const { return m_recording->journal; }
    EventIndex size() const { return m_recording->journal.size(); }

    /// The cursor stands between events: at n, the events 0 to n-1 have happened.
    EventIndex cursor() const { return m_cursor; }
    const Snapshot& snapshot() const { return m_snapshot; }

    void seek(EventIndex index);

    /// Cursor positions at which a line of the script (in a frame whose globals are those of
    /// `__main__`) is about to run, in order.
    const std::vector<EventIndex>& lineStops() const { return m_lineStops; }

    std::size_t keyframeCount() const { return m_keyframes.size(); }

private:
    struct Keyframe
    {
        EventIndex index;
        Snapshot snapshot;
    };

    void build(EventIndex keyframeEvents, std::size_t maximumBytes);
    void thinOut(std::size_t maximumBytes);
    std::size_t keyframeBytes() const;
    const Keyframe& nearestKeyframe(EventIndex index) const;
    void walk(EventIndex index);

    std::shared_ptr<const Recording> m_recording;
    std::vector<Keyframe> m_keyframes; // The first is the recording's start.
    std::vector<EventIndex> m_lineStops;
    Snapshot m_snapshot;
    EventIndex m_cursor = 0;
};

} // namespace model
