#include "model/history/breakpoints.h"

#include "model/history/groups.h"

#include <algorithm>
#include <unordered_map>

namespace model {

namespace {

/// The breakpoints in force, in the form in which events ask for them.
class Watch
{
public:
    Watch(const Timeline& timeline, std::span<const Breakpoint> breakpoints)
        : m_journal(timeline.journal()), m_breakpoints(breakpoints)
    {
        for (std::size_t i = 0; i < breakpoints.size(); ++i) {
            const Breakpoint& at = breakpoints[i];
            if (!at.isEnabled)
                continue;
            if (at.sort == Breakpoint::Sort::Line)
                m_lines.emplace(at.line, i);
            else
                m_objects.emplace(at.object.value, i);
        }
    }

    bool hasLines() const { return !m_lines.empty(); }
    bool hasObjects() const { return !m_objects.empty(); }

    /// The breakpoint for the line that is about to run at this stop.
    std::optional<std::size_t> atLine(EventIndex stop) const
    {
        const auto found = m_lines.find(lineReachedAt(m_journal, stop));
        return found == m_lines.end() ? std::nullopt : std::optional(found->second);
    }

    /// The breakpoint that the event before this position hits.
    std::optional<std::size_t> atEvent(EventIndex position) const
    {
        const Event& event = m_journal.at(position - 1);
        using Sort = Breakpoint::Sort;
        if (const auto* freed = std::get_if<event::Freed>(&event))
            return find(freed->object, Sort::Dies);
        if (const auto* called = std::get_if<event::CallbackCalled>(&event)) {
            const auto own = find(called->ref, Sort::CallbackCalled);
            return own ? own : find(referentBefore(called->ref, position), Sort::CallbackCalled);
        }
        return atLoss(event);
    }

private:
    std::optional<std::size_t> find(ObjectId object, Breakpoint::Sort sort) const
    {
        const auto [begin, end] = m_objects.equal_range(object.value);
        for (auto it = begin; it != end; ++it)
            if (m_breakpoints[it->second].sort == sort)
                return it->second;
        return std::nullopt;
    }

    std::optional<std::size_t> atLoss(const Event& event) const
    {
        if (!isReferenceLoss(event))
            return std::nullopt;
        const auto* moved = std::get_if<event::Moved>(&event);
        return find(moved != nullptr ? moved->target : std::get<event::Unlinked>(event).target,
                    Breakpoint::Sort::ReferenceGoes);
    }

    /// What the ref pointed at until this callback: the event that cleared it lies not far behind.
    ObjectId referentBefore(ObjectId ref, EventIndex position) const
    {
        for (EventIndex i = position; i-- > 0;)
            if (const auto* cleared = std::get_if<event::WeakrefCleared>(&m_journal.at(i)))
                if (cleared->ref == ref)
                    return cleared->referent;
        return {};
    }

    const Journal& m_journal;
    std::span<const Breakpoint> m_breakpoints;
    std::unordered_map<std::uint32_t, std::size_t> m_lines;
    std::unordered_multimap<std::uint32_t, std::size_t> m_objects;
};

std::optional<BreakpointHit> lineHit(const Watch& watch, const std::vector<EventIndex>& stops,
                                     EventIndex from, EventIndex to)
{
    const bool isForward = from < to;
    const auto begin = isForward ? std::upper_bound(stops.begin(), stops.end(), from)
                                 : std::lower_bound(stops.begin(), stops.end(), to);
    const auto end = isForward ? std::upper_bound(begin, stops.end(), to)
                               : std::lower_bound(begin, stops.end(), from);
    const auto count = end - begin;
    for (std::ptrdiff_t i = 0; i < count; ++i) {
        const EventIndex stop = isForward ? begin[i] : begin[count - 1 - i];
        if (const auto hit = watch.atLine(stop))
            return BreakpointHit{stop, *hit};
    }
    return std::nullopt;
}

std::optional<BreakpointHit> eventHit(const Watch& watch, EventIndex from, EventIndex to)
{
    if (from < to) {
        for (EventIndex at = from + 1; at <= to; ++at)
            if (const auto hit = watch.atEvent(at))
                return BreakpointHit{at, *hit};
        return std::nullopt;
    }
    for (EventIndex at = from; at-- > std::max<EventIndex>(to, 1);)
        if (const auto hit = watch.atEvent(at))
            return BreakpointHit{at, *hit};
    return std::nullopt;
}

} // namespace

std::optional<BreakpointHit> firstHit(const Timeline& timeline,
                                      std::span<const Breakpoint> breakpoints, EventIndex from,
                                      EventIndex to)
{
    const Watch watch(timeline, breakpoints);
    std::optional<BreakpointHit> hit;
    if (watch.hasLines())
        hit = lineHit(watch, timeline.lineStops(), from, to);
    if (!watch.hasObjects())
        return hit;
    const auto other = eventHit(watch, from, hit ? hit->at : to);
    return other ? other : hit;
}

} // namespace model
