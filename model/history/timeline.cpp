#include "model/history/timeline.h"

#include "model/core/verify.h"

#include <algorithm>

namespace model {

namespace {

/// A keyframe makes its successors copy what they change. It is put off until so few bytes were
/// copied per event that the build pass stays quick.
constexpr std::size_t kCopiedBytesPerEvent = 64;

EventIndex distance(EventIndex a, EventIndex b)
{
    return a < b ? b - a : a - b;
}

/// Whether the frame runs code of the script. A frame whose globals are not recorded does.
bool runsScript(const Snapshot& snapshot, ObjectId frame)
{
    const ObjectId globals = snapshot.globalsOf(frame);
    const ObjectId main = snapshot.mainNamespace();
    return !globals || !main || globals == main;
}

/// Finds where statements begin, while somebody walks through a run.
class StatementFinder
{
public:
    explicit StatementFinder(const Recording& recording)
        : m_statements(recording.scriptStatements), m_mainFrame(mainFrame(recording.journal))
    {}

    /// Whether the event begins a statement of the console, or one of the script that has not
    /// begun before.
    bool begins(const Event& event)
    {
        if (std::holds_alternative<event::StatementStarted>(event))
            return true;
        const auto* line = std::get_if<event::LineReached>(&event);
        if (!line || line->frame != m_mainFrame)
            return false;
        const auto at = std::lower_bound(
            m_statements.begin(), m_statements.end(), static_cast<int>(line->after),
            [](const StatementLines& lines, int wanted) { return lines.last < wanted; });
        const auto begun = static_cast<std::size_t>(at - m_statements.begin()) + 1;
        if (at == m_statements.end() || begun <= m_begun)
            return false;
        m_begun = begun;
        return true;
    }

private:
    const std::vector<StatementLines>& m_statements;
    ObjectId m_mainFrame;
    std::size_t m_begun = 0; // Of the script.
};

} // namespace

ObjectId mainFrame(const Journal& journal)
{
    for (EventIndex i = 0; i < journal.size(); ++i)
        if (const auto* entered = std::get_if<event::FrameEntered>(&journal.at(i)))
            return entered->frame;
    return {};
}

std::uint32_t lineReachedAt(const Journal& journal, EventIndex position)
{
    const auto* reached =
        position > 0 ? std::get_if<event::LineReached>(&journal.at(position - 1)) : nullptr;
    return reached == nullptr ? 0 : reached->after;
}

Timeline::Timeline(std::shared_ptr<const Recording> recording, EventIndex keyframeEvents,
                   std::size_t keyframeBytes, const std::atomic<bool>* cancel)
    : m_recording(std::move(recording)), m_snapshot(m_recording->start)
{
    build(keyframeEvents, keyframeBytes, cancel);
}

void Timeline::seek(EventIndex index)
{
    verify(index <= size(), "the timeline is asked for an event that never happened");
    const Keyframe& nearest = nearestKeyframe(index);
    if (distance(index, nearest.index) < distance(index, m_cursor)) {
        m_snapshot = nearest.snapshot;
        m_cursor = nearest.index;
    }
    walk(index);
}

void Timeline::build(EventIndex keyframeEvents, std::size_t maximumBytes,
                     const std::atomic<bool>* cancel)
{
    Keyframes keyframes{{0, m_snapshot}};
    Stops stops;
    StatementFinder statements(*m_recording);
    LibraryCodeFinder libraryCode(*m_recording);
    EventIndex distanceNow = keyframeEvents;
    std::size_t copiedBefore = m_snapshot.copiedBytes();
    std::size_t bytes = 0;
    for (; m_cursor < size() && !(cancel && *cancel); ++m_cursor) {
        const Event& event = journal().at(m_cursor);
        m_snapshot.apply(event);
        const auto* line = std::get_if<event::LineReached>(&event);
        const bool isScriptLine = line != nullptr && runsScript(m_snapshot, line->frame);
        if (statements.begins(event))
            stops.statements.push_back(m_cursor + 1);
        if (isScriptLine)
            stops.lines.push_back(m_cursor + 1);
        libraryCode.after(m_snapshot, event, m_cursor, isScriptLine);

        const EventIndex passed = m_cursor + 1 - keyframes.back().index;
        const std::size_t copied = m_snapshot.copiedBytes() - copiedBefore;
        if (passed < distanceNow || copied / kCopiedBytesPerEvent > passed)
            continue;
        keyframes.push_back({m_cursor + 1, m_snapshot});
        copiedBefore = m_snapshot.copiedBytes();
        bytes += copied;
        if (bytes > maximumBytes) {
            thinOut(keyframes, maximumBytes);
            bytes = Timeline::keyframeBytes(keyframes);
            distanceNow *= 2;
        }
    }
    m_keyframes = std::make_shared<const Keyframes>(std::move(keyframes));
    m_stops = std::make_shared<const Stops>(std::move(stops));
    m_libraryCode = std::make_shared<const LibraryCode>(libraryCode.take(m_cursor, m_snapshot));
    seek(0);
}

/// Drops every second keyframe until the rest fits.
void Timeline::thinOut(Keyframes& keyframes, std::size_t maximumBytes)
{
    while (keyframes.size() > 2 && keyframeBytes(keyframes) > maximumBytes / 2) {
        std::size_t kept = 0;
        for (std::size_t i = 0; i < keyframes.size(); i += 2)
            std::swap(keyframes[kept++], keyframes[i]);
        keyframes.resize(kept, keyframes.front());
    }
}

std::size_t Timeline::keyframeBytes(const Keyframes& keyframes)
{
    std::size_t bytes = 0;
    for (std::size_t i = 1; i < keyframes.size(); ++i)
        bytes += keyframes[i].snapshot.bytesNotIn(keyframes[i - 1].snapshot);
    return bytes;
}

const Timeline::Keyframe& Timeline::nearestKeyframe(EventIndex index) const
{
    const auto after = std::upper_bound(
        m_keyframes->begin(), m_keyframes->end(), index,
        [](EventIndex wanted, const Keyframe& keyframe) { return wanted < keyframe.index; });
    const Keyframe& before = *std::prev(after);
    if (after != m_keyframes->end() && after->index - index < index - before.index)
        return *after;
    return before;
}

void Timeline::walk(EventIndex index)
{
    for (; m_cursor < index; ++m_cursor)
        m_snapshot.apply(journal().at(m_cursor));
    while (m_cursor > index)
        m_snapshot.revert(journal().at(--m_cursor));
}

} // namespace model
