#include "ui/scene/scene_view.h"

#include "ui/scene/camera.h"
#include "ui/scene/scene_accessible.h"
#include "ui/scene/scene_state.h"

#include <QTimer>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr qreal kMuch = 1e6;     // How far one may scroll.
constexpr qreal kTooSmall = 0.6; // The picture fills less of the view: come nearer.
constexpr qreal kZoomStep = 1.25;
constexpr qreal kLeastFilmZoom = 0.45;
constexpr model::EventIndex kMostPlanned = 5000; // Beyond, nobody looks for single steps.

/// Places without anything else that is known of a run.
Foresight standIn(const Positions& places)
{
    Foresight foresight;
    foresight.positions = places;
    return foresight;
}

bool hasSameKinds(const ViewOptions& a, const ViewOptions& b)
{
    return a.withoutChoices() == b.withoutChoices();
}

} // namespace

SceneView::SceneView(QWidget* parent)
    : QGraphicsView(parent), m_state(std::make_unique<SceneState>())
{
    m_state->theme = std::make_shared<const Theme>(makeTheme(systemThemeId(palette())));
    setScene(&m_state->scene);
    setSceneRect(-kMuch, -kMuch, 2 * kMuch, 2 * kMuch);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::AnchorViewCenter);
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    makeScenesAccessible();
    setAccessibleName(tr("Scene"));
    setAccessibleDescription(tr("Names, objects and the references between them."));

    SceneState& state = *m_state;
    connect(&state.renderer, &PictureRenderer::rendered, this,
            [this](const Rendering& rendering) { m_state->takeRendering(rendering); });
    connect(&state.player, &TransitionPlayer::stepStarted, this,
            [this](const std::shared_ptr<const Picture>& still) {
                m_state->restingLayer->setPicture(still);
            });
    connect(&state.player, &TransitionPlayer::frameReady, this,
            [this](const Picture& moving, std::optional<QPointF> spark) {
                m_state->moving->setPicture(moving);
                m_state->moving->setSpark(spark);
            });
    connect(&state.foresightWorker, &ForesightWorker::ready, this,
            [this](const std::shared_ptr<Foresight>& foresight) {
                m_state->foresight = foresight;
                rebuild();
            });
    connect(&state.pictureWorker, &PictureWorker::ready, this, &SceneView::takePicture);
    connect(&state.player, &TransitionPlayer::finished, this, &SceneView::arrive);
    connect(&state.glide, &QVariantAnimation::valueChanged, this,
            [this](const QVariant& area) { fitInto(*this, area.toRectF()); });
    state.minimap = new Minimap(this);
    state.minimap->hide();
    connect(state.minimap, &Minimap::centreWanted, this, [this](QPointF point) {
        takeOverCamera();
        centerOn(point);
        updateMap();
    });
    state.pictureChanged = [this] {
        updateMap();
        m_state->markedReference = -1; // Of the picture before.
        Q_EMIT pictureChanged();
        announcePicture(*this);
    };
    setTheme(*state.theme);
}

SceneView::~SceneView()
{
    // The scene is part of the state, which goes before the view does.
    setScene(nullptr);
}

void SceneView::setRecording(std::shared_ptr<const model::Recording> recording,
                             std::shared_ptr<const model::LibraryCode> library,
                             const Persisting* persisting)
{
    SceneState& state = *m_state;
    state.player.stop();
    if (!state.foresight->positions.places.empty())
        state.lastPlaces = state.foresight->positions;
    const bool isSameScript = recording && !persisting && recording->source == state.shownSource;
    if (persisting) {
        state.keptPlaces = inNextRun(state.lastPlaces, *persisting);
        state.options.choices = inNextRun(state.options.choices, *persisting);
    } else if (recording && recording->source != state.shownSource) {
        state.keptPlaces = {};
    }
    if (recording)
        state.shownSource = recording->source;
    state.recording = std::move(recording);
    state.snapshot = state.recording ? state.recording->start : model::Snapshot();
    state.cursor = 0;
    state.selected = {};
    state.options.library = std::move(library);
    state.fitsItself = state.fitsItself || (state.recording && !persisting);
    state.overlay->setSelected({});
    state.foreseeAgain();
    // Until that is done, what the run with a statement less had stays where it stood.
    if (isSameScript && state.foresight->positions.places.empty())
        state.foresight = std::make_shared<const Foresight>(standIn(state.lastPlaces));
    state.rest();
    keepInSight(false);
    if (persisting)
        Q_EMIT choicesChanged();
}

void SceneView::showMoment(const model::Snapshot& snapshot, model::EventIndex cursor, ShowMode mode)
{
    SceneState& state = *m_state;
    if (isAnimating())
        state.show(state.picture);
    const bool isPlayed = mode == ShowMode::Animate && state.recording && !state.isMotionReduced
                          && cursor != state.cursor && isVisible();
    PictureOrder order = state.orderOf(snapshot, cursor);
    if (order.isLarge()) {
        const auto [low, high] = std::minmax(cursor, state.cursor);
        state.isNextGroup = high - low > kMostSingleEvents;
        state.snapshot = snapshot;
        state.cursor = cursor;
        state.isNextPlayed = isPlayed;
        state.pictureWorker.request(std::move(order));
        return;
    }
    state.pictureWorker.drop();
    if (isPlayed) {
        play(snapshot, cursor);
        return;
    }
    state.snapshot = snapshot;
    state.cursor = cursor;
    state.rest();
    arrive();
}

/// A picture that the worker has made. An older one than wanted is better than none.
void SceneView::takePicture(const std::shared_ptr<const Picture>& bare, bool isNewest)
{
    SceneState& state = *m_state;
    const std::shared_ptr<const Picture> picture = state.marked(bare);
    if (!isNewest || !state.isNextPlayed) {
        state.show(picture);
        if (isNewest)
            arrive();
        else
            keepInSight(false);
        return;
    }
    state.film = {PlannedStep{state.snapshot, state.cursor, {}, state.isNextGroup}};
    startFilm(picture);
}

void SceneView::play(const model::Snapshot& snapshot, model::EventIndex cursor)
{
    SceneState& state = *m_state;
    const model::EventIndex distance =
        std::max(cursor, state.cursor) - std::min(cursor, state.cursor);
    if (distance > kMostPlanned)
        state.film = {PlannedStep{snapshot, cursor, {}, true}};
    else
        state.film = planFilm(*state.recording, state.snapshot, state.cursor, cursor);
    state.snapshot = snapshot;
    state.cursor = cursor;
    if (state.film.empty()) {
        // Later, so that somebody who steps on at every end does not call himself for ever.
        QTimer::singleShot(0, this, [this, cursor] {
            if (m_state->cursor != cursor || isUnderWay())
                return;
            m_state->rest();
            arrive();
        });
        return;
    }
    startFilm(state.pictureOf(snapshot, cursor));
}

/// Plays the planned film, which ends in `last`.
void SceneView::startFilm(const std::shared_ptr<const Picture>& last)
{
    SceneState& state = *m_state;
    const std::shared_ptr<const Picture> from = std::exchange(state.picture, last);
    state.carriedCard.reset();
    state.overlay->setPicture(state.picture);
    state.marks->setPicture(nullptr); // They come back where it ends.
    state.pictureChanged();
    keepInSight(true);
    const std::size_t end = state.film.size() - 1;
    state.player.play(
        from, state.film.size(),
        [this, end](std::size_t i) {
            const PlannedStep& step = m_state->film[i];
            return FilmStep{i == end ? m_state->picture
                                     : m_state->pictureOf(step.after, step.cursor),
                            step.ringing};
        },
        state.stepMs());
}

/// The end of every way to a moment: all end in the identical picture.
void SceneView::arrive()
{
    m_state->show(m_state->picture);
    keepInSight(false);
    Q_EMIT transitionFinished();
}

model::EventIndex SceneView::cursor() const
{
    return m_state->cursor;
}

void SceneView::setTheme(const Theme& theme)
{
    m_state->theme = std::make_shared<const Theme>(theme);
    setBackgroundBrush(theme.colors.canvas);
    rebuild();
}

void SceneView::setMarks(SceneMarks marks)
{
    m_state->marks->setMarks(std::move(marks));
    m_state->overlay->setLabelsReferences(!m_state->marks->labelsReferences());
}

const MarksInPicture& SceneView::marks() const
{
    return m_state->marks->found();
}

const Theme& SceneView::theme() const
{
    return *m_state->theme;
}

void SceneView::setViewOptions(const ViewOptions& wanted)
{
    ViewOptions options = wanted;
    options.library = m_state->options.library;
    if (options == m_state->options)
        return;
    const bool isForeseen = hasSameKinds(options, m_state->options);
    const bool isChosen = options.choices != m_state->options.choices;
    m_state->options = options;
    if (!isForeseen)
        m_state->foreseeAgain();
    rebuild();
    if (isChosen)
        Q_EMIT choicesChanged();
}

const ViewOptions& SceneView::viewOptions() const
{
    return m_state->options;
}

/// The same moment under other circumstances.
void SceneView::rebuild()
{
    SceneState& state = *m_state;
    const bool wasAnimating = isAnimating();
    PictureOrder order = state.orderOf(state.snapshot, state.cursor);
    if (order.isLarge()) {
        state.show(state.picture);
        state.isNextPlayed = false;
        state.pictureWorker.request(std::move(order));
        return;
    }
    state.rest();
    keepInSight(false);
    if (wasAnimating)
        Q_EMIT transitionFinished();
}

void SceneView::setSpeed(qreal speed)
{
    m_state->speed = std::clamp(speed, 0.05, 50.0);
    m_state->player.setStepMs(m_state->stepMs());
}

void SceneView::setReducedMotion(bool reduced)
{
    m_state->isMotionReduced = reduced;
    if (reduced)
        finishTransition();
}

bool SceneView::isAnimating() const
{
    return m_state->player.isPlaying();
}

bool SceneView::isUnderWay() const
{
    return isAnimating() || m_state->pictureWorker.isBusy();
}

void SceneView::finishTransition()
{
    if (!isUnderWay())
        return;
    if (m_state->pictureWorker.isBusy())
        m_state->rest();
    arrive();
}

const Picture& SceneView::picture() const
{
    return *m_state->picture;
}

Picture SceneView::pictureIn(const Theme& theme) const
{
    const SceneState& state = *m_state;
    if (!state.recording || theme.id == state.theme->id)
        return picture();
    PictureOrder order = state.orderOf(state.snapshot, state.cursor);
    order.theme = std::make_shared<const Theme>(theme);
    return *state.marked(order.make());
}

model::ObjectId SceneView::selectedObject() const
{
    return m_state->selected;
}

qreal SceneView::zoom() const
{
    return transform().m11();
}

void SceneView::select(model::ObjectId object)
{
    m_state->selected = object;
    m_state->overlay->setSelected(object);
    markReference(-1);
    announceSelection(*this);
}

void SceneView::reveal(model::ObjectId object)
{
    const Card* card = m_state->picture->findCard(object);
    if (!card || visibleScene(*this).contains(card->rect))
        return;
    takeOverCamera();
    ensureVisible(card->rect, 60, 60);
}

void SceneView::reveal(const model::Reference& reference)
{
    const Picture& picture = *m_state->picture;
    QRectF ends;
    for (const Edge& edge : picture.edges)
        if (edge.owner == reference.owner && edge.slot == reference.slot
            && edge.target == reference.target && !edge.toMark)
            for (std::uint32_t i = 0; i < edge.pointCount; i += 3)
                ends |= QRectF(picture.points[edge.firstPoint + i], QSizeF(1, 1));
    if (ends.isNull()) {
        reveal(reference.target);
        return;
    }
    if (visibleScene(*this).contains(ends))
        return;
    takeOverCamera();
    ensureVisible(ends.adjusted(-20, -20, 20, 20), 20, 20);
}

// --- Camera ---------------------------------------------------------------------------------

/// The whole run, or else this moment, or else those who live, whatever is readable as a whole;
/// or else a part around what runs now.
QRectF SceneView::framing() const
{
    const Picture& picture = *m_state->picture;
    QRectF whole = picture.bounds;
    const bool isPart = !m_state->options.choices.showAll();
    for (const auto& [id, place] : m_state->foresight->positions.places)
        if (!isPart)
            whole |= QRectF(place.topLeft, place.size).adjusted(-40, -40, 70, 40);
    const QRectF living = livingArea(picture);
    for (const QRectF& area : {whole, picture.bounds, living})
        if (fittingZoom(*this, area) >= kLeastFitZoom)
            return area;
    // A film is about all of them at once: numbers can be read at half their size.
    if (m_state->collection.steps && fittingZoom(*this, living) >= kLeastFilmZoom)
        return living;
    const QSizeF size = QSizeF(viewport()->size()) / kLeastFitZoom;
    const QRectF film = filmArea(picture, m_state->collection, size);
    const QRectF focus = film.isEmpty() ? runningArea(picture) : film;
    const QRectF part = partAround(living, focus, size);
    const QRectF seen = visibleScene(*this);
    const bool canStay =
        qAbs(zoom() - kLeastFitZoom) < 0.01 && seen.intersects(part) && seen.contains(focus);
    return canStay ? seen : part;
}

/// Follows the picture as little as it can, until the user takes the camera.
void SceneView::keepInSight(bool glides)
{
    if (!m_state->fitsItself || m_state->picture->cards.empty())
        return;
    const QRectF area = framing();
    const QRectF seen = visibleScene(*this);
    const qreal fill = std::max(area.width() / seen.width(), area.height() / seen.height());
    const bool isFarther = zoom() < kMostFitZoom * 0.99;
    const bool isReadable = zoom() >= std::min(kLeastFitZoom, fittingZoom(*this, area)) * 0.99;
    if (seen.contains(area) && isReadable && (fill > kTooSmall || !isFarther))
        return;
    m_state->glide.stop();
    if (!glides || m_state->isMotionReduced || !isVisible()) {
        fitInto(*this, area);
    } else {
        m_state->glide.setStartValue(seen);
        m_state->glide.setEndValue(area);
        m_state->glide.start();
    }
    Q_EMIT zoomChanged(zoom());
}

void SceneView::fitFraming()
{
    m_state->glide.stop();
    fitInto(*this, framing());
    Q_EMIT zoomChanged(zoom());
}

void SceneView::takeOverCamera()
{
    m_state->fitsItself = false;
    m_state->glide.stop();
}

void SceneView::changeZoom(QPointF around, qreal factor)
{
    takeOverCamera();
    zoomAround(*this, around, factor);
    Q_EMIT zoomChanged(zoom());
}

void SceneView::fitAll()
{
    m_state->glide.stop();
    m_state->fitsItself = true;
    fitInto(*this, m_state->picture->bounds); // All of it, however small.
    Q_EMIT zoomChanged(zoom());
}

void SceneView::follow()
{
    m_state->fitsItself = true;
    keepInSight(true);
}

void SceneView::zoomIn()
{
    changeZoom(QRectF(viewport()->rect()).center(), kZoomStep);
}

void SceneView::zoomOut()
{
    changeZoom(QRectF(viewport()->rect()).center(), 1 / kZoomStep);
}

void SceneView::resetZoom()
{
    changeZoom(QRectF(viewport()->rect()).center(), 1 / zoom());
}

} // namespace ui
