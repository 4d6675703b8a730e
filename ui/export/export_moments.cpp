#include "ui/export/export_moments.h"

#include "model/lesson/lesson_parser.h"
#include "model/lesson/stop_places.h"

#include <algorithm>
#include <optional>

namespace ui {

namespace {

std::uint32_t lineOfStop(const model::Timeline& timeline, model::EventIndex stop)
{
    const auto* reached = std::get_if<model::event::LineReached>(&timeline.journal().at(stop - 1));
    return reached != nullptr ? reached->after : 0;
}

/// Where a line is about to run for the first time from `begin` on.
std::optional<model::EventIndex> firstTime(const model::Timeline& timeline, std::uint32_t line,
                                           model::EventIndex begin)
{
    for (const model::EventIndex stop : timeline.lineStops())
        if (stop >= begin && lineOfStop(timeline, stop) == line)
            return stop;
    return std::nullopt;
}

} // namespace

model::EventIndex endOfScript(const model::Timeline& timeline)
{
    const model::Journal& journal = timeline.journal();
    std::optional<model::ObjectId> mainFrame;
    for (model::EventIndex i = 0; i < timeline.size(); ++i) {
        if (const auto* entered = std::get_if<model::event::FrameEntered>(&journal.at(i)))
            mainFrame = mainFrame.value_or(entered->frame);
        if (const auto* left = std::get_if<model::event::FrameLeft>(&journal.at(i)))
            if (mainFrame == left->frame)
                return i;
    }
    return timeline.size();
}

std::vector<model::EventIndex> momentsOf(const model::Timeline& timeline, model::StepKind kind)
{
    const model::EventIndex end = endOfScript(timeline);
    std::vector<model::EventIndex> cursors;
    if (kind == model::StepKind::Line) {
        cursors = timeline.lineStops();
    } else if (kind == model::StepKind::Statement) {
        cursors = timeline.statementStops();
    } else {
        const model::EventIndex begin =
            timeline.lineStops().empty() ? 0 : timeline.lineStops().front();
        for (model::EventIndex at = begin; at < end; at = next(timeline, kind, at))
            cursors.push_back(at);
    }
    cursors.insert(std::upper_bound(cursors.begin(), cursors.end(), end), end);
    return cursors;
}

std::vector<ExportMoment> lessonStops(model::Timeline& timeline)
{
    const model::Recording& recording = timeline.recording();
    if (!model::isLesson(recording.source))
        return {};
    const model::ParsedLesson parsed = model::parseLesson(recording.source, recording.fileName);
    std::vector<ExportMoment> stops;
    for (const model::PlacedStop& placed : placeStops(parsed.lesson, timeline)) {
        timeline.seek(placed.at);
        const auto caption = captionAt(parsed.lesson.stops[placed.stop], timeline);
        ExportMoment stop{placed.at, true, QString::fromStdString(plainText(caption)),
                          static_cast<int>(placed.stop)};
        // In the film of a collection the run stands still, and each phase has its picture.
        const auto hasFilm = [&parsed](const ExportMoment& each) {
            return !parsed.lesson.stops[static_cast<std::size_t>(each.lessonStop)].film.empty();
        };
        if (!stops.empty() && stops.back().cursor == stop.cursor && !hasFilm(stops.back())
            && !hasFilm(stop))
            stops.back().note += QLatin1Char('\n') + stop.note;
        else
            stops.push_back(std::move(stop));
    }
    return stops;
}

std::vector<ExportMoment> withStops(const std::vector<model::EventIndex>& cursors,
                                    const std::vector<ExportMoment>& stops)
{
    std::vector<ExportMoment> moments = stops;
    for (const model::EventIndex cursor : cursors) {
        const auto isHere = [cursor](const ExportMoment& stop) { return stop.cursor == cursor; };
        if (std::none_of(stops.begin(), stops.end(), isHere))
            moments.push_back({cursor});
    }
    std::ranges::stable_sort(moments, {}, &ExportMoment::cursor); // Stops of one film in order.
    return moments;
}

std::vector<ExportMoment> between(const std::vector<ExportMoment>& moments,
                                  const model::Timeline& timeline, std::uint32_t from,
                                  std::uint32_t to)
{
    const auto begin =
        from == 0 ? std::optional<model::EventIndex>(0) : firstTime(timeline, from, 0);
    if (!begin)
        return {};
    const auto end = to == 0 ? std::optional<model::EventIndex>(timeline.size())
                             : firstTime(timeline, to, *begin);
    std::vector<ExportMoment> part;
    for (const ExportMoment& moment : moments)
        if (end && moment.cursor >= *begin && moment.cursor <= *end)
            part.push_back(moment);
    return part;
}

} // namespace ui
