#include "model/history/groups.h"

#include <algorithm>

namespace model {

namespace {

template <class... Alternatives>
bool isAnyOf(const Event& event)
{
    return (std::holds_alternative<Alternatives>(event) || ...);
}

bool endsStep(const Event& event, StepKind kind)
{
    switch (kind) {
    case StepKind::AnyEvent: return true;
    case StepKind::ReferenceChange: return isReferenceChange(event);
    case StepKind::Line:
    case StepKind::Statement: break; // They have stops.
    case StepKind::Collection:
        return isAnyOf<event::CollectionStarted, event::CollectionPhaseEntered,
                       event::CollectionFinished>(event);
    }
    return true;
}

} // namespace

bool isLastingSlot(Slot slot)
{
    switch (slot.role()) {
    case Role::Native:
    case Role::Static:
    case Role::Stack: return false;
    default: return true;
    }
}

bool isReferenceChange(const Event& event)
{
    if (const auto* linked = std::get_if<event::Linked>(&event))
        return isLastingSlot(linked->slot);
    if (const auto* unlinked = std::get_if<event::Unlinked>(&event))
        return isLastingSlot(unlinked->slot);
    if (const auto* moved = std::get_if<event::Moved>(&event))
        return isLastingSlot(moved->fromSlot) || isLastingSlot(moved->toSlot);
    return isAnyOf<event::Freed, event::WeakrefLinked, event::WeakrefCleared>(event);
}

bool isReferenceLoss(const Event& event)
{
    if (const auto* unlinked = std::get_if<event::Unlinked>(&event))
        return isLastingSlot(unlinked->slot);
    const auto* moved = std::get_if<event::Moved>(&event);
    return moved != nullptr && isLastingSlot(moved->fromSlot) && !isLastingSlot(moved->toSlot);
}

namespace {

/// Where steps of this kind end, if the timeline knows all such moments.
const std::vector<EventIndex>* stopsOf(const Timeline& timeline, StepKind kind)
{
    switch (kind) {
    case StepKind::Line: return &timeline.lineStops();
    case StepKind::Statement: return &timeline.statementStops();
    default: return nullptr;
    }
}

} // namespace

EventIndex next(const Timeline& timeline, StepKind kind, EventIndex from)
{
    if (const std::vector<EventIndex>* stops = stopsOf(timeline, kind)) {
        const auto stop = std::upper_bound(stops->begin(), stops->end(), from);
        return stop == stops->end() ? timeline.size() : *stop;
    }
    for (EventIndex i = from; i < timeline.size(); ++i)
        if (endsStep(timeline.journal().at(i), kind))
            return i + 1;
    return timeline.size();
}

EventIndex previous(const Timeline& timeline, StepKind kind, EventIndex from)
{
    if (const std::vector<EventIndex>* stops = stopsOf(timeline, kind)) {
        const auto stop = std::lower_bound(stops->begin(), stops->end(), from);
        return stop == stops->begin() ? 0 : *std::prev(stop);
    }
    for (EventIndex i = from; i > 1; --i)
        if (endsStep(timeline.journal().at(i - 2), kind))
            return i - 1;
    return 0;
}

} // namespace model
