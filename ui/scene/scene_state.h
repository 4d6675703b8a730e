#pragma once

#include "ui/picture/carried_card.h"
#include "ui/picture/film_marks.h"
#include "ui/picture/foresight.h"
#include "ui/picture/view_options.h"
#include "ui/scene/film_plan.h"
#include "ui/scene/foresight_worker.h"
#include "ui/scene/layers.h"
#include "ui/scene/marks_layer.h"
#include "ui/scene/minimap.h"
#include "ui/scene/picture_worker.h"
#include "ui/scene/scene_target.h"
#include "ui/scene/transition_player.h"

#include <QGraphicsScene>
#include <QVariantAnimation>

#include <functional>
#include <memory>
#include <optional>
#include <string>

namespace ui {

/// A reference that is being drawn, from an object or one of its lines.
struct ReferenceDrag
{
    SceneTarget from;
    QPointF start;
};

/// What SceneView shows and how: the scene with its layers, the moment, the picture of it.
struct SceneState
{
    QGraphicsScene scene;
    PictureRenderer renderer;
    TransitionPlayer player;
    RestingLayer* restingLayer = nullptr; ///< The scene owns its layers.
    MovingLayer* moving = nullptr;
    MarksLayer* marks = nullptr;
    Overlay* overlay = nullptr;

    std::shared_ptr<const model::Recording> recording;
    std::shared_ptr<const Foresight> foresight; ///< Never null.
    std::string shownSource;                    ///< What the newest run was a run of.
    Positions lastPlaces;                       ///< Of the newest run that had any.
    Positions keptPlaces; ///< Of cards that persist from the run of the script before its edit.
    PictureWorker pictureWorker;
    bool isNextPlayed = false; ///< How the picture that is being made will be shown.
    bool isNextGroup = false;  ///< It stands for many events.
    ForesightWorker foresightWorker;
    model::Snapshot snapshot;
    model::EventIndex cursor = 0;
    std::vector<PlannedStep> film;

    std::shared_ptr<const Theme> theme;
    ViewOptions options;
    FilmPlace collection; ///< Where the film of a collection stands, if there is one.
    std::shared_ptr<const Picture> picture; ///< Never null.

    /// Called whenever there is another `picture`; may be null.
    std::function<void()> pictureChanged;

    model::ObjectId selected;
    int markedReference = -1; ///< Index of an edge that was walked to by keys, or -1.
    qreal speed = 1;
    bool isMotionReduced = false;

    // The camera.
    QVariantAnimation glide; ///< Of the area that it shows.
    bool fitsItself = true;  ///< Until the user zooms or pans.
    std::optional<QPoint> dragFrom;
    bool hasDragged = false;

    model::Reference hoveredReference;      ///< A strong one under the pointer, or none.
    std::optional<ReferenceDrag> reference; ///< While the user draws one.
    model::ObjectId pressedCard;            ///< The drag began on it: it will be carried.
    std::optional<CarriedCard> carriedCard; ///< While the user drags a card.
    QPointF carriedBy;
    Minimap* minimap = nullptr; ///< A child of the view.
    bool isMapWanted = true;

    SceneState();

    PictureOrder orderOf(const model::Snapshot& moment, model::EventIndex at) const;
    std::shared_ptr<const Picture> pictureOf(const model::Snapshot& moment,
                                             model::EventIndex at) const;
    /// With the marks of the film, where there is one.
    std::shared_ptr<const Picture> marked(std::shared_ptr<const Picture> bare) const;
    void foreseeAgain();
    /// Makes the picture of the present moment at once and shows it at rest.
    void rest();
    /// Shows a picture at rest.
    void show(std::shared_ptr<const Picture> resting);
    /// What has moved is painted apart until the resting layer has it.
    void takeRendering(const Rendering& rendering);
    qreal stepMs() const;
};

} // namespace ui
