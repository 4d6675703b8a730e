#include "ui/picture/stop_film.h"

#include "ui/picture/make_picture.h"

#include <algorithm>
#include <unordered_set>

namespace ui {

std::shared_ptr<const model::FilmSteps>
filmSteps(const model::CollectionFilm& film, const model::Journal& journal, const Picture& picture)
{
    std::unordered_set<model::ObjectId> shown;
    for (const Card& card : picture.cards)
        if (card.shape != CardShape::Mark && !card.isDead)
            shown.insert(card.id);
    return std::make_shared<const model::FilmSteps>(film, journal, std::move(shown));
}

std::size_t endOfPhase(const model::FilmSteps& steps, model::FilmPhase phase)
{
    for (auto later = static_cast<std::size_t>(phase) + 1; later < model::kFilmPhases; ++later)
        if (steps.has(static_cast<model::FilmPhase>(later)))
            return steps.firstOf(static_cast<model::FilmPhase>(later)) - 1;
    return steps.steps().size() - 1;
}

FilmPlace filmOfStop(model::Timeline& timeline, const model::LessonStop& stop, model::EventIndex at,
                     const Foresight& foresight, const std::shared_ptr<const Theme>& theme,
                     const ViewOptions& options)
{
    const int phase = model::filmPhaseNumber(stop.film);
    const std::vector<model::EventIndex> starts = model::collectionStarts(timeline.journal());
    const auto later = std::ranges::upper_bound(starts, at);
    if (phase < 0 || later == starts.begin())
        return {};
    const model::EventIndex start = *std::prev(later);
    const model::CollectionFilm film = model::filmCollection(timeline, start);
    timeline.seek(start + 1);
    const Picture picture = makePicture(timeline, foresight, theme, options);
    FilmPlace place{filmSteps(film, timeline.journal(), picture), 0};
    place.step = endOfPhase(*place.steps, static_cast<model::FilmPhase>(phase));
    timeline.seek(place.steps->steps()[place.step].cursor);
    return place;
}

} // namespace ui
