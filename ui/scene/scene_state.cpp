#include "ui/scene/scene_state.h"

#include "ui/picture/make_picture.h"

#include <QEasingCurve>

namespace ui {

namespace {

constexpr qreal kSingleStepMs = 250;
constexpr qreal kGroupMs = 600;
constexpr int kGlideMs = 350;

} // namespace

SceneState::SceneState() : picture(std::make_shared<const Picture>())
{
    scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    resting = new RestingLayer(renderer);
    moving = new MovingLayer;
    overlay = new Overlay;
    scene.addItem(resting);
    scene.addItem(moving);
    scene.addItem(overlay);
    glide.setDuration(kGlideMs);
    glide.setEasingCurve(QEasingCurve::InOutCubic);
}

std::shared_ptr<const Picture> SceneState::pictureOf(const model::Snapshot& moment,
                                                     model::EventIndex at) const
{
    if (!recording) {
        auto empty = std::make_shared<Picture>();
        empty->theme = theme;
        return empty;
    }
    return std::make_shared<const Picture>(
        makePicture({*recording, moment, at}, foresight, theme, options));
}

void SceneState::foreseeAgain()
{
    foresight = foresightWorker.start(recording, theme, options);
}

void SceneState::rest()
{
    player.stop();
    film.clear();
    picture = pictureOf(snapshot, cursor);
    moving->clear();
    resting->setPicture(picture);
    overlay->setPicture(picture);
}

qreal SceneState::stepMs() const
{
    const bool isGroup = film.size() == 1;
    return (isGroup ? kGroupMs : kSingleStepMs) / speed;
}

} // namespace ui
