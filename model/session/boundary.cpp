#include "model/session/boundary.h"

#include <algorithm>

namespace model {

namespace {

/// The line that the script's own frame reaches at this stop; 0 for every other frame.
int lineAt(const Timeline& timeline, EventIndex stop, ObjectId frame)
{
    const auto* reached = std::get_if<event::LineReached>(&timeline.journal().at(stop - 1));
    return reached != nullptr && reached->frame == frame ? static_cast<int>(reached->after) : 0;
}

/// How many statements end before the line.
std::size_t statementsBefore(const std::vector<StatementLines>& statements, int line)
{
    const auto at =
        std::find_if(statements.begin(), statements.end(),
                     [line](const StatementLines& lines) { return lines.last >= line; });
    return static_cast<std::size_t>(at - statements.begin());
}

} // namespace

EventIndex sessionEnd(const Recording& recording)
{
    return recording.statements.empty() ? recording.scriptEnd : recording.statements.back().end;
}

Boundary boundaryAt(const Timeline& timeline, EventIndex moment)
{
    const Recording& recording = timeline.recording();
    if (moment >= recording.scriptEnd) {
        const auto next = std::upper_bound(
            recording.statements.begin(), recording.statements.end(), moment,
            [](EventIndex at, const ConsoleStatement& statement) { return at < statement.end; });
        return {std::nullopt, static_cast<std::size_t>(next - recording.statements.begin())};
    }
    const ObjectId frame = mainFrame(timeline.journal());
    const std::vector<EventIndex>& stops = timeline.lineStops();
    auto stop = std::upper_bound(stops.begin(), stops.end(), moment);
    while (stop != stops.begin())
        if (const int line = lineAt(timeline, *--stop, frame))
            return {statementsBefore(recording.scriptStatements, line), 0};
    if (recording.scriptStatements.empty())
        return {};
    return {0, 0};
}

EventIndex momentOf(const Timeline& timeline, const Boundary& boundary)
{
    const Recording& recording = timeline.recording();
    if (!boundary.scriptStatements) {
        if (boundary.statements == 0)
            return recording.scriptEnd;
        return boundary.statements > recording.statements.size()
                   ? sessionEnd(recording)
                   : recording.statements[boundary.statements - 1].end;
    }
    const ObjectId frame = mainFrame(timeline.journal());
    for (const EventIndex stop : timeline.lineStops()) {
        if (stop > recording.scriptEnd)
            break;
        const int line = lineAt(timeline, stop, frame);
        if (line != 0
            && statementsBefore(recording.scriptStatements, line) >= *boundary.scriptStatements)
            return stop;
    }
    return recording.scriptEnd;
}

} // namespace model
