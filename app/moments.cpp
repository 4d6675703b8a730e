#include "app/moments.h"

#include "model/core/verify.h"

#include <algorithm>
#include <optional>

namespace app {

namespace {

using model::EventIndex;

std::uint32_t lineAt(const model::Timeline& timeline, EventIndex stop)
{
    const auto* reached = std::get_if<model::event::LineReached>(&timeline.journal().at(stop - 1));
    model::verify(reached != nullptr, "a line stop stands behind the event of its line");
    return reached->after;
}

/// The moment after the script's last line: its frame, the first of all, is about to be left,
/// and what it made is still there. What the interpreter takes apart afterwards comes later.
EventIndex endOfScript(const model::Timeline& timeline)
{
    const model::Journal& journal = timeline.journal();
    std::optional<model::ObjectId> mainFrame;
    for (EventIndex i = 0; i < timeline.size(); ++i) {
        if (const auto* entered = std::get_if<model::event::FrameEntered>(&journal.at(i)))
            mainFrame = mainFrame.value_or(entered->frame);
        if (const auto* left = std::get_if<model::event::FrameLeft>(&journal.at(i)))
            if (mainFrame == left->frame)
                return i;
    }
    return timeline.size();
}

/// The lines, and the end among them: finalizers may run lines of the script even after it.
std::vector<EventIndex> allSteps(const model::Timeline& timeline)
{
    std::vector<EventIndex> steps = timeline.lineStops();
    const EventIndex end = endOfScript(timeline);
    steps.insert(std::upper_bound(steps.begin(), steps.end(), end), end);
    return steps;
}

Moments findStep(const model::Timeline& timeline, int step)
{
    const std::vector<EventIndex> steps = allSteps(timeline);
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

} // namespace

Moments findMoments(const model::Timeline& timeline, const Moment& moment)
{
    if (const auto* at = std::get_if<AtStep>(&moment))
        return findStep(timeline, at->step);
    if (const auto* at = std::get_if<AtLine>(&moment))
        return findLine(timeline, at->line);
    if (std::holds_alternative<AtEveryStep>(moment))
        return {allSteps(timeline), {}};
    return {{endOfScript(timeline)}, {}};
}

std::string numberedName(const std::string& output, std::size_t index, std::size_t count)
{
    const std::size_t width = std::max<std::size_t>(3, std::to_string(count - 1).size());
    std::string number = std::to_string(index);
    number.insert(0, width - number.size(), '0');
    const std::size_t dot = output.rfind('.');
    return output.substr(0, dot) + '-' + number + output.substr(dot);
}

} // namespace app
