// The film of a collection over the scene: marks that are put on the picture of the moment.

#include "ui/scene/scene_state.h"
#include "ui/scene/scene_view.h"

namespace ui {

void SceneView::setFilm(const FilmPlace& place, FilmMode mode)
{
    SceneState& state = *m_state;
    if (place == state.collection)
        return;
    state.collection = place;
    if (mode == FilmMode::WithMoment)
        return;
    if (isAnimating())
        state.show(state.picture);
    auto picture = std::make_shared<Picture>(*state.picture);
    markFilm(*picture, place);
    if (mode == FilmMode::Animate && !state.isMotionReduced && isVisible()
        && !state.pictureWorker.isBusy()) {
        state.film = {PlannedStep{state.snapshot, state.cursor, {}}};
        startFilm(picture);
        return;
    }
    state.show(picture);
    if (!state.pictureWorker.isBusy())
        arrive();
}

const FilmPlace& SceneView::film() const
{
    return m_state->collection;
}

PictureOrder SceneView::pictureOrder(const model::Snapshot& snapshot,
                                     model::EventIndex cursor) const
{
    return m_state->orderOf(snapshot, cursor);
}

} // namespace ui
