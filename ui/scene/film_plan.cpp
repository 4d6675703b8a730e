#include "ui/scene/film_plan.h"

#include "ui/picture/labels.h"

namespace ui {

namespace {

using namespace model::event;

bool isSeenReference(const model::Snapshot& before, model::ObjectId owner, model::Slot slot,
                     model::ObjectId target)
{
    const bool isPassing = !owner || slot.role() == model::Role::Native;
    return !isPassing && before.contains(target) && !isAtomKind(before.at(target).kind);
}

class FilmPlanner
{
public:
    FilmPlanner(const model::Recording& recording, const model::Snapshot& before,
                model::EventIndex from, model::EventIndex to)
        : m_recording(recording), m_snapshot(before), m_from(from), m_to(to)
    {}

    std::vector<PlannedStep> run()
    {
        std::vector<PlannedStep> steps;
        const bool isForward = m_to > m_from;
        while (m_from != m_to) {
            const model::EventIndex index = isForward ? m_from : m_from - 1;
            const model::Event& event = m_recording.journal.at(index);
            const bool isSeen = isVisibleEvent(m_snapshot, event);
            if (isForward)
                m_snapshot.apply(event);
            else
                m_snapshot.revert(event);
            m_from = isForward ? m_from + 1 : m_from - 1;
            if (!isSeen || isTooMuch(steps))
                continue;
            const auto* called = std::get_if<CallbackCalled>(&event);
            steps.push_back({m_snapshot, m_from, called ? called->ref : model::ObjectId{}});
        }
        if (isTooMuch(steps))
            steps = {{m_snapshot, m_from, {}, true}};
        else if (!steps.empty())
            steps.back() = {m_snapshot, m_from, steps.back().ringing};
        return steps;
    }

private:
    /// Stops collecting where the steps will become one anyway.
    static bool isTooMuch(const std::vector<PlannedStep>& steps)
    {
        return steps.size() > kMostSingleEvents;
    }

    const model::Recording& m_recording;
    model::Snapshot m_snapshot;
    model::EventIndex m_from;
    model::EventIndex m_to;
};

} // namespace

int filmStepMs(const PlannedStep& step)
{
    constexpr int kEventMs = 250;
    constexpr int kGroupMs = 600;
    return step.isGroup ? kGroupMs : kEventMs;
}

bool isVisibleEvent(const model::Snapshot& before, const model::Event& event)
{
    if (const auto* made = std::get_if<Linked>(&event))
        return isSeenReference(before, made->owner, made->slot, made->target);
    if (const auto* cut = std::get_if<Unlinked>(&event))
        return isSeenReference(before, cut->owner, cut->slot, cut->target);
    if (const auto* moved = std::get_if<Moved>(&event))
        return isSeenReference(before, moved->toOwner, moved->toSlot, moved->target)
               || isSeenReference(before, moved->fromOwner, moved->fromSlot, moved->target);
    if (const auto* freed = std::get_if<Freed>(&event))
        return before.contains(freed->object) && !isAtomKind(before.at(freed->object).kind);
    return std::holds_alternative<WeakrefLinked>(event)
           || std::holds_alternative<WeakrefCleared>(event)
           || std::holds_alternative<CallbackCalled>(event)
           || std::holds_alternative<FinalizerCalled>(event)
           || std::holds_alternative<FrameEntered>(event)
           || std::holds_alternative<FrameLeft>(event)
           || std::holds_alternative<ItemsShifted>(event)
           || std::holds_alternative<FoundUnreachable>(event);
}

std::vector<PlannedStep> planFilm(const model::Recording& recording, const model::Snapshot& before,
                                  model::EventIndex from, model::EventIndex to)
{
    return FilmPlanner(recording, before, from, to).run();
}

} // namespace ui
