#include "ui/scene/scene_state.h"

#include <QEasingCurve>

namespace ui {

namespace {

constexpr int kGlideMs = 350;

} // namespace

SceneState::SceneState()
    : foresight(std::make_shared<const Foresight>()), picture(std::make_shared<const Picture>())
{
    scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    restingLayer = new RestingLayer(renderer);
    moving = new MovingLayer;
    marks = new MarksLayer;
    overlay = new Overlay;
    scene.addItem(restingLayer);
    scene.addItem(moving);
    scene.addItem(marks);
    scene.addItem(overlay);
    glide.setDuration(kGlideMs);
    glide.setEasingCurve(QEasingCurve::InOutCubic);
}

PictureOrder SceneState::orderOf(const model::Snapshot& moment, model::EventIndex at) const
{
    return {recording, moment, at, foresight, theme, options};
}

std::shared_ptr<const Picture> SceneState::pictureOf(const model::Snapshot& moment,
                                                     model::EventIndex at) const
{
    return marked(orderOf(moment, at).make());
}

std::shared_ptr<const Picture> SceneState::marked(std::shared_ptr<const Picture> bare) const
{
    if (!collection.steps)
        return bare;
    auto result = std::make_shared<Picture>(*bare);
    markFilm(*result, collection);
    return result;
}

void SceneState::foreseeAgain()
{
    foresight = std::make_shared<const Foresight>(
        foresightWorker.start(recording, theme, options, keptPlaces));
}

void SceneState::rest()
{
    pictureWorker.drop();
    show(pictureOf(snapshot, cursor));
}

void SceneState::show(std::shared_ptr<const Picture> resting)
{
    player.stop();
    film.clear();
    carriedCard.reset();
    picture = std::move(resting);
    restingLayer->setPicture(picture);
    if (picture->cards.size() <= RestingLayer::kManyCards)
        moving->clear(); // It is painted with the next frame; otherwise takeRendering() follows.
    overlay->setPicture(picture);
    marks->setPicture(picture);
    if (pictureChanged)
        pictureChanged();
}

void SceneState::takeRendering(const Rendering& rendering)
{
    restingLayer->take(rendering);
    if (!player.isPlaying() && restingLayer->isUpToDate())
        moving->clear();
}

qreal SceneState::stepMs() const
{
    return filmStepMs(film.empty() ? PlannedStep() : film.front()) / speed;
}

} // namespace ui
