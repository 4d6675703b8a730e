#include "ui/scene/persisting.h"

#include "ui/scene/scene_state.h"
#include "ui/scene/scene_view.h"

namespace ui {

namespace {

model::ObjectId nextOf(model::ObjectId object, const Persisting& persisting)
{
    const auto same = persisting.find(object);
    return same == persisting.end() ? model::ObjectId() : same->second;
}

std::unordered_set<model::ObjectId> nextOf(const std::unordered_set<model::ObjectId>& objects,
                                           const Persisting& persisting)
{
    std::unordered_set<model::ObjectId> next;
    for (const model::ObjectId object : objects)
        if (const model::ObjectId same = nextOf(object, persisting))
            next.insert(same);
    return next;
}

} // namespace

Choices inNextRun(const Choices& choices, const Persisting& persisting)
{
    Choices next;
    next.folded = nextOf(choices.folded, persisting);
    next.dismissed = nextOf(choices.dismissed, persisting);
    next.hidden = nextOf(choices.hidden, persisting);
    next.hiddenTypes = nextOf(choices.hiddenTypes, persisting);
    next.stopped = nextOf(choices.stopped, persisting);
    next.focus = nextOf(choices.focus, persisting);
    next.reach = choices.reach;
    for (const auto& [object, pin] : choices.pins)
        if (const model::ObjectId same = nextOf(object, persisting))
            next.pins.emplace(same, pin);
    return next;
}

Positions inNextRun(const Positions& positions, const Persisting& persisting)
{
    Positions next;
    next.layerX = positions.layerX;
    for (const auto& [object, place] : positions.places)
        if (const model::ObjectId same = nextOf(object, persisting))
            next.places.emplace(same, place);
    return next;
}

Positions SceneView::shownPlaces() const
{
    Positions shown;
    for (const Card& card : m_state->picture->cards)
        if (const Place* place = m_state->foresight->positions.find(card.id);
            place && !card.isPinned && card.shape != CardShape::Mark)
            shown.places.emplace(card.id, *place);
    return shown;
}

void SceneView::keepPlaces(const Positions& places)
{
    m_state->keptPlaces = places;
    m_state->foreseeAgain();
    rebuild();
}

} // namespace ui
