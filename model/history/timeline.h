#pragma once

#include "model/history/library_code.h"
#include "model/history/recording.h"

#include <atomic>
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
///          where much does, and are thinned out when they take too much memory. A copy
///          shares them, and the stops.
class Timeline
{
public:
    /// Keyframes are at least so far apart.
    static constexpr EventIndex kKeyframeEvents = 1U << 14U;
    /// What keyframes may take beyond the first snapshot.
    static constexpr std::size_t kKeyframeBytes = std::size_t{512} << 20U;

    /// `cancel` may become true in another thread: what is made then is good for nothing but
    /// to be destroyed.
    explicit Timeline(std::shared_ptr<const Recording> recording,
                      EventIndex keyframeEvents = kKeyframeEvents,
                      std::size_t keyframeBytes = kKeyframeBytes,
                      const std::atomic<bool>* cancel = nullptr);

    const Recording& recording() const { return *m_recording; }
    const Journal& journal() const { return m_recording->journal; }
    EventIndex size() const { return m_recording->journal.size(); }

    /// The cursor stands between events: at n, the events 0 to n-1 have happened.
    EventIndex cursor() const { return m_cursor; }
    const Snapshot& snapshot() const { return m_snapshot; }

    void seek(EventIndex index);

    /// Cursor positions at which a line of the script (in a frame whose globals are those of
    /// `__main__`) is about to run, in order.
    const std::vector<EventIndex>& lineStops() const { return m_stops->lines; }

    /// Cursor positions at which a top-level statement of the script begins for the first time, or
    /// one of the console, in order. Statements on one line are one.
    const std::vector<EventIndex>& statementStops() const { return m_stops->statements; }

    /// What ran because the script imported something.
    std::shared_ptr<const LibraryCode> libraryCode() const { return m_libraryCode; }

    std::size_t keyframeCount() const { return m_keyframes->size(); }

private:
    struct Keyframe
    {
        EventIndex index;
        Snapshot snapshot;
    };

    using Keyframes = std::vector<Keyframe>;

    struct Stops
    {
        std::vector<EventIndex> lines;
        std::vector<EventIndex> statements;
    };

    void build(EventIndex keyframeEvents, std::size_t maximumBytes,
               const std::atomic<bool>* cancel);
    static void thinOut(Keyframes& keyframes, std::size_t maximumBytes);
    static std::size_t keyframeBytes(const Keyframes& keyframes);
    const Keyframe& nearestKeyframe(EventIndex index) const;
    void walk(EventIndex index);

    std::shared_ptr<const Recording> m_recording;
    std::shared_ptr<const Keyframes> m_keyframes; // The first is the recording's start.
    std::shared_ptr<const LibraryCode> m_libraryCode;
    std::shared_ptr<const Stops> m_stops;
    Snapshot m_snapshot;
    EventIndex m_cursor = 0;
};

/// The outermost frame of the script: the first one that is entered.
ObjectId mainFrame(const Journal& journal);

/// The line that the event before this cursor position has reached; 0: it is another event.
std::uint32_t lineReachedAt(const Journal& journal, EventIndex position);

} // namespace model
