#include "ui/scene/scene_state.h"

#include <QEasingCurve>

namespace ui {

namespace {

constexpr qreal kSingleStepMs = 250;
constexpr qreal kGroupMs = 600;
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
    return orderOf(moment, at).make();
}

void SceneState::foreseeAgain()
{
    foresight = std::make_shared<const Foresight>(foresightWorker.start(recording, theme, options));
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
    moving->clear();
    restingLayer->setPicture(picture);
    overlay->setPicture(picture);
    marks->setPicture(picture);
    if (pictureChanged)
        pictureChanged();
}

qreal SceneState::stepMs() const
{
    const bool isGroup = film.size() == 1;
    return (isGroup ? kGroupMs : kSingleStepMs) / speed;
}

} // namespace ui
