#include "app/moments.h"

#include "model/core/verify.h"

namespace app {

namespace {

using model::EventIndex;

std::uint32_t lineAt(const model::Timeline& timeline, EventIndex stop)
{
    const auto* reached = std::get_if<model::event::LineReached>(&timeline.journal().at(stop - 1));
    model::verify(reached != nullptr, "a line stop stands behind the event of its line");
    return reached->after;
}

Moments findStep(const model::Timeline& timeline, int step)
{
    const std::vector<EventIndex> steps = ui::momentsOf(timeline, model::StepKind::Line);
    const auto index = static_cast<std::size_t>(step);
    if (index < steps.size())
        return {{steps[index]}, {}};
    return {{},
            "there is no step " + std::to_string(step) + ": the run has the steps 0 to "
                + std::to_string(steps.size() - 1)};
}

Moments findLine(const model::Timeline& timeline, int line)
{
    std::uint32_t nearest = 0;
    for (const EventIndex stop : timeline.lineStops()) {
        const std::uint32_t here = lineAt(timeline, stop);
        if (here == static_cast<std::uint32_t>(line))
            return {{stop}, {}};
        if (here > static_cast<std::uint32_t>(line) && (nearest == 0 || here < nearest))
            nearest = here;
    }
    std::string problem = "line " + std::to_string(line) + " never runs";
    if (nearest > 0)
        problem += "; the next line that does is " + std::to_string(nearest);
    return {{}, problem};
}

Moments findStop(const std::vector<ui::ExportMoment>& stops, int number)
{
    const auto index = static_cast<std::size_t>(number) - 1;
    if (index < stops.size())
        return {{stops[index].cursor}, {}};
    if (stops.empty())
        return {{}, "there are no stop points: the script is no lesson"};
    return {{},
            "there is no stop point " + std::to_string(number) + ": the lesson has "
                + std::to_string(stops.size())};
}

Moments allStops(const std::vector<ui::ExportMoment>& stops)
{
    Moments moments;
    for (const ui::ExportMoment& stop : stops)
        moments.cursors.push_back(stop.cursor);
    if (stops.empty())
        moments.problem = "there are no stop points: the script is no lesson";
    return moments;
}

} // namespace

Moments findMoments(const model::Timeline& timeline, const Moment& moment,
                    const std::vector<ui::ExportMoment>& stops)
{
    if (const auto* at = std::get_if<AtStep>(&moment))
        return findStep(timeline, at->step);
    if (const auto* at = std::get_if<AtLine>(&moment))
        return findLine(timeline, at->line);
    if (const auto* at = std::get_if<AtEveryStep>(&moment))
        return {ui::momentsOf(timeline, at->kind), {}};
    if (const auto* at = std::get_if<AtStop>(&moment))
        return findStop(stops, at->stop);
    if (std::holds_alternative<AtEveryStop>(moment))
        return allStops(stops);
    return {{ui::endOfScript(timeline)}, {}};
}

} // namespace app
