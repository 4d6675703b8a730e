#include "model/session/line_moment.h"

#include <algorithm>

namespace model {

namespace {

/// Where the stops of the script end and those of the console begin.
auto endOfScript(const Timeline& timeline, EventIndex scriptEnd)
{
    const auto& stops = timeline.lineStops();
    return scriptEnd == 0 ? stops.end() : std::upper_bound(stops.begin(), stops.end(), scriptEnd);
}

} // namespace

std::optional<LineMoment> lineMomentAt(const Timeline& timeline, EventIndex moment)
{
    const EventIndex scriptEnd = timeline.recording().scriptEnd;
    if (scriptEnd > 0 && moment >= scriptEnd)
        return std::nullopt;
    const auto& stops = timeline.lineStops();
    const auto after = std::upper_bound(stops.begin(), stops.end(), moment);
    if (after == stops.begin())
        return std::nullopt;
    LineMoment found;
    found.line = lineReachedAt(timeline.journal(), *(after - 1));
    found.occurrence =
        static_cast<std::size_t>(std::count_if(stops.begin(), after - 1, [&](EventIndex stop) {
            return lineReachedAt(timeline.journal(), stop) == found.line;
        }));
    return found;
}

std::optional<EventIndex> findMoment(const Timeline& timeline, const LineMoment& wanted,
                                     const LineMap& lines)
{
    const std::uint32_t line = lines.nearestAfter(wanted.line);
    if (line == 0)
        return std::nullopt;
    const auto end = endOfScript(timeline, timeline.recording().scriptEnd);
    std::optional<EventIndex> last;
    std::size_t seen = 0;
    for (auto stop = timeline.lineStops().begin(); stop != end; ++stop) {
        if (lineReachedAt(timeline.journal(), *stop) != line)
            continue;
        last = *stop;
        if (seen++ == wanted.occurrence)
            break;
    }
    return last;
}

} // namespace model
