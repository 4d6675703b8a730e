// What the user decides about single objects in the scene: menus, cards that are carried about.

#include "ui/picture/labels.h"
#include "ui/scene/camera.h"
#include "ui/scene/scene_state.h"
#include "ui/scene/scene_view.h"

#include <QContextMenuEvent>

namespace ui {

namespace {

constexpr qreal kPortZone = 16;
constexpr qreal kEdgeReachOfMenu = 7; // Pixels on the screen.
constexpr qreal kKeyStep = 20;
constexpr int kMapMargin = 12;

} // namespace

void SceneView::setChoices(const Choices& choices)
{
    ViewOptions options = viewOptions();
    options.choices = choices;
    setViewOptions(options);
}

std::vector<model::ObjectId> SceneView::deadObjects() const
{
    const model::Snapshot& now = m_state->snapshot;
    std::vector<model::ObjectId> dead;
    for (const auto& [object, obituary] : m_state->foresight->obituaries)
        if (now.contains(object) && now.at(object).life == model::ObjectState::Life::Dead)
            dead.push_back(object);
    return dead;
}

std::vector<model::ObjectId> SceneView::objectsOfRun() const
{
    const Choices& choices = m_state->options.choices;
    std::vector<model::ObjectId> objects;
    if (!hasCard(choices.focus))
        for (const auto& [object, place] : m_state->foresight->positions.places)
            if (!choices.hidden.contains(object))
                objects.push_back(object);
    for (const Card& card : m_state->picture->cards)
        if (card.shape != CardShape::Mark)
            objects.push_back(card.id);
    return objects;
}

bool SceneView::hasCard(model::ObjectId object) const
{
    return m_state->picture->findCard(object) != nullptr;
}

void SceneView::setMatches(const std::vector<model::ObjectId>& matches)
{
    m_state->overlay->setMatches({matches.begin(), matches.end()});
}

// --- Menu -----------------------------------------------------------------------------------

namespace {

SceneTarget targetOf(const Edge& edge)
{
    return {edge.target, edge.from, edge.label, edge.owner, edge.slot};
}

SceneTarget objectTarget(model::ObjectId object)
{
    SceneTarget target;
    target.object = object;
    return target;
}

} // namespace

/// An object by its card or, on a line with a reference, what that leads to.
SceneTarget SceneView::targetAt(QPointF point) const
{
    const Picture& picture = *m_state->picture;
    const Card* card = picture.cardAt(point);
    if (!card) {
        const Edge* edge = picture.edgeAt(point, kEdgeReachOfMenu / zoom());
        return edge ? targetOf(*edge) : SceneTarget{};
    }
    const Row* row = card->shape == CardShape::Names ? picture.rowAt(*card, point) : nullptr;
    if (row && row->hasPort && row->kind != RowKind::More)
        for (const Edge& edge : picture.edges)
            if (edge.from == card->id && edge.slot == row->slot && edge.label == row->label)
                return targetOf(edge);
    return objectTarget(card->id);
}

void SceneView::contextMenuEvent(QContextMenuEvent* event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Mouse) {
        Q_EMIT menuWanted(targetAt(mapToScene(event->pos())), event->globalPos());
        return;
    }
    askForMenu();
}

void SceneView::askForMenu()
{
    const Picture& picture = *m_state->picture;
    if (m_state->markedReference >= 0) {
        const Edge& edge = picture.edges[static_cast<std::size_t>(m_state->markedReference)];
        const QPointF middle = picture.points[edge.firstPoint + edge.pointCount / 2];
        Q_EMIT menuWanted(targetOf(edge), viewport()->mapToGlobal(mapFromScene(middle)));
        return;
    }
    const Card* card = picture.findCard(m_state->selected);
    if (card)
        reveal(card->id);
    const QPointF at = card ? card->rect.center() : visibleScene(*this).center();
    Q_EMIT menuWanted(objectTarget(card ? card->id : model::ObjectId{}),
                      viewport()->mapToGlobal(mapFromScene(at)));
}

// --- References that are drawn ---------------------------------------------------------------

/// Where a drag draws a reference instead of carrying the card: at the right end of a card or of
/// one of its lines.
bool SceneView::startsReference(const Card& card, QPointF at) const
{
    if (card.isDead || card.shape == CardShape::Mark)
        return false;
    const Row* row = m_state->picture->rowAt(card, at);
    if (card.shape == CardShape::Names)
        return row && row->kind == RowKind::Name && at.x() > row->rect.right() - kPortZone;
    return at.x() > card.rect.right() - kPortZone;
}

void SceneView::startReference(const Card& card, QPointF at)
{
    ReferenceDrag drag;
    drag.from.object = card.id;
    drag.from.holder = card.id;
    drag.start = at;
    if (const Row* row = m_state->picture->rowAt(card, at); row && row->kind != RowKind::More) {
        drag.from.label = row->label;
        drag.from.slot = row->slot;
        drag.start = {card.rect.right(), row->rect.center().y()};
    }
    m_state->reference = drag;
}

void SceneView::drawReference(QPoint position, bool isWeak)
{
    const QPointF at = mapToScene(position);
    const Card* card = m_state->picture->cardAt(at);
    const bool canTake =
        card && !card->isDead && card->shape != CardShape::Names && card->shape != CardShape::Mark;
    m_state->overlay->setHoveredCard(canTake ? card->id : model::ObjectId{});
    m_state->overlay->setDrawnReference(QLineF(m_state->reference->start, at), isWeak);
    viewport()->setCursor(canTake ? Qt::CrossCursor : Qt::ForbiddenCursor);
}

void SceneView::endReference(QPoint position, bool isWeak)
{
    const SceneTarget from = std::exchange(m_state->reference, std::nullopt)->from;
    m_state->overlay->setDrawnReference(std::nullopt, false);
    const Card* card = m_state->picture->cardAt(mapToScene(position));
    if (card && !card->isDead && card->shape != CardShape::Names && card->shape != CardShape::Mark)
        Q_EMIT referenceDrawn(from, card->id, isWeak);
}

// --- Cards that are carried about -----------------------------------------------------------

void SceneView::startDrag()
{
    takeOverCamera();
    viewport()->setCursor(Qt::ClosedHandCursor);
    if (!m_state->pressedCard)
        return;
    finishTransition();
    if (!m_state->picture->findCard(m_state->pressedCard))
        return;
    m_state->carriedCard.emplace(*m_state->picture, m_state->pressedCard);
    m_state->restingLayer->setPicture(
        std::make_shared<const Picture>(m_state->carriedCard->still()));
    m_state->overlay->setPicture(nullptr); // Its marks would stay behind.
    m_state->marks->setPicture(nullptr);
}

void SceneView::carry(QPoint position)
{
    m_state->carriedBy = mapToScene(position) - mapToScene(*m_state->dragFrom);
    m_state->moving->setPicture(m_state->carriedCard->moved(m_state->carriedBy));
}

void SceneView::putDown()
{
    if (!m_state->carriedCard)
        return;
    const model::ObjectId card = m_state->carriedCard->card();
    m_state->show(m_state->picture);
    pinCard(card, m_state->carriedBy);
}

void SceneView::pinCard(model::ObjectId object, QPointF by)
{
    const Card* card = m_state->picture->findCard(object);
    if (!card || !m_state->recording)
        return;
    Choices pinned = choices();
    const QPointF topLeft = card->rect.topLeft() + by;
    pinned.pins[object] = {QPointF(topLeft.toPoint()),
                           Labels(*m_state->recording, m_state->snapshot).className(object)};
    setChoices(pinned);
}

/// A card is carried by keys as well.
void SceneView::shift(int key)
{
    const QPointF by(key == Qt::Key_Left    ? -kKeyStep
                     : key == Qt::Key_Right ? kKeyStep
                                            : 0,
                     key == Qt::Key_Up     ? -kKeyStep
                     : key == Qt::Key_Down ? kKeyStep
                                           : 0);
    if (!m_state->selected)
        return;
    pinCard(m_state->selected, by);
    reveal(m_state->selected);
}

// --- Map ------------------------------------------------------------------------------------

void SceneView::setMapWanted(bool isWanted)
{
    m_state->isMapWanted = isWanted;
    updateMap();
}

void SceneView::updateMap()
{
    Minimap* map = m_state->minimap;
    const bool isShown =
        m_state->isMapWanted && m_state->picture->cards.size() >= Minimap::kFromCards;
    map->setVisible(isShown);
    if (!isShown)
        return;
    map->setPicture(m_state->picture);
    const QSize size = map->sizeFor(this->size());
    map->setGeometry(width() - size.width() - kMapMargin, height() - size.height() - kMapMargin,
                     size.width(), size.height());
    map->setVisibleArea(visibleScene(*this));
}

void SceneView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    if (m_state->minimap && m_state->minimap->isVisible())
        m_state->minimap->setVisibleArea(visibleScene(*this));
}

} // namespace ui
