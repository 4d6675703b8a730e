// What the user does to the scene with mouse, wheel and keys.

#include "ui/picture/picture.h"
#include "ui/scene/camera.h"
#include "ui/scene/scene_accessible.h"
#include "ui/scene/scene_state.h"
#include "ui/scene/scene_view.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qreal kEdgeReach = 7; // Pixels on the screen.

/// The reference behind an edge; none unless it is a strong one.
model::Reference strongReferenceOf(const Edge* edge)
{
    if (!edge || edge->kind != EdgeKind::Strong || edge->toMark)
        return {};
    return {edge->owner, edge->slot, edge->target};
}

/// How far `to` lies in the direction of an arrow key, with a penalty for lying aside;
/// negative if it lies elsewhere.
qreal distanceTowards(int key, QPointF from, QPointF to)
{
    const QPointF by = to - from;
    const bool isHorizontal = key == Qt::Key_Left || key == Qt::Key_Right;
    const bool isForward = key == Qt::Key_Right || key == Qt::Key_Down;
    const qreal along = (isHorizontal ? by.x() : by.y()) * (isForward ? 1 : -1);
    const qreal aside = std::abs(isHorizontal ? by.y() : by.x());
    return along > 1 && aside < along * 4 ? along + 2 * aside : -1;
}

} // namespace

void SceneView::choose(model::ObjectId object)
{
    select(object);
    Q_EMIT objectSelected(object);
}

QString SceneView::tipAt(QPoint position) const
{
    const Picture& picture = *m_state->picture;
    const QPointF at = mapToScene(position);
    if (const Card* card = picture.cardAt(at)) {
        const Row* row = picture.rowAt(*card, at);
        return row && !row->full.isEmpty() ? row->full + QLatin1Char('\n') + card->tip : card->tip;
    }
    const Edge* edge = picture.edgeAt(at, kEdgeReach / zoom());
    if (!edge)
        return {};
    if (edge->kind == EdgeKind::Stub)
        return tr("%1 references from what is not shown").arg(edge->label.mid(1));
    const Card* target = picture.findCard(edge->target);
    const QString title = target ? target->title : QString();
    switch (edge->kind) {
    case EdgeKind::Weak: return tr("weak reference to %1: keeps nothing alive").arg(title);
    case EdgeKind::Callback: return tr("will call %1").arg(title);
    default: return tr("%1 refers to %2").arg(edge->label, title);
    }
}

bool SceneView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        QToolTip::showText(help->globalPos(), tipAt(help->pos()), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave) {
        m_state->overlay->setHoveredCard({});
        m_state->overlay->setHoveredEdge(-1);
        m_state->hoveredReference = {};
        Q_EMIT referenceHovered({});
    }
    return QGraphicsView::viewportEvent(event);
}

/// A wheel zooms around the pointer; a touchpad scrolls, and zooms with Ctrl.
void SceneView::wheelEvent(QWheelEvent* event)
{
    if (event->modifiers() & Qt::AltModifier && choices().focus) {
        // Some systems turn the wheel aside with Alt.
        const int turn = event->angleDelta().y() + event->angleDelta().x();
        Choices wider = choices();
        wider.reach = std::clamp(wider.reach
                                     + (turn > 0   ? 1
                                        : turn < 0 ? -1
                                                   : 0),
                                 1, Choices::kMostReach);
        setChoices(wider);
        event->accept();
        return;
    }
    const bool zooms = event->pixelDelta().isNull() || event->modifiers() & Qt::ControlModifier;
    if (zooms) {
        changeZoom(event->position(), std::pow(1.0016, event->angleDelta().y()));
    } else {
        takeOverCamera();
        horizontalScrollBar()->setValue(horizontalScrollBar()->value() - event->pixelDelta().x());
        verticalScrollBar()->setValue(verticalScrollBar()->value() - event->pixelDelta().y());
    }
    event->accept();
}

void SceneView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton && event->button() != Qt::MiddleButton)
        return;
    m_state->dragFrom = event->pos();
    m_state->hasDragged = false;
    const Card* card = event->button() == Qt::LeftButton
                           ? m_state->picture->cardAt(mapToScene(event->pos()))
                           : nullptr;
    m_state->pressedCard = card ? card->id : model::ObjectId{};
    m_state->reference.reset();
    const bool wantsReference = event->modifiers() & Qt::ControlModifier;
    if (card && (wantsReference || startsReference(*card, mapToScene(event->pos()))))
        startReference(*card, mapToScene(event->pos()));
    event->accept();
}

void SceneView::hover(QPoint position)
{
    const Picture& picture = *m_state->picture;
    const QPointF at = mapToScene(position);
    const Card* card = picture.cardAt(at);
    const Edge* edge = card ? nullptr : picture.edgeAt(at, kEdgeReach / zoom());
    m_state->overlay->setHoveredCard(card ? card->id : model::ObjectId{});
    m_state->overlay->setHoveredEdge(edge ? static_cast<int>(edge - picture.edges.data()) : -1);
    if (const model::Reference reference = strongReferenceOf(edge);
        !(reference == m_state->hoveredReference)) {
        m_state->hoveredReference = reference;
        Q_EMIT referenceHovered(reference);
    }
    viewport()->setCursor(!card                        ? Qt::ArrowCursor
                          : startsReference(*card, at) ? Qt::CrossCursor
                                                       : Qt::PointingHandCursor);
}

void SceneView::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_state->dragFrom) {
        hover(event->pos());
        return;
    }
    const QPoint by = event->pos() - *m_state->dragFrom;
    if (!m_state->hasDragged && by.manhattanLength() < QApplication::startDragDistance())
        return;
    if (m_state->reference) {
        m_state->hasDragged = true;
        drawReference(event->pos(), event->modifiers() & Qt::ShiftModifier);
        return;
    }
    if (!m_state->hasDragged) {
        m_state->hasDragged = true;
        startDrag();
    }
    if (m_state->carriedCard) {
        carry(event->pos());
        return;
    }
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - by.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - by.y());
    m_state->dragFrom = event->pos();
}

void SceneView::mouseReleaseEvent(QMouseEvent* event)
{
    const bool wasClick = m_state->dragFrom && !m_state->hasDragged;
    m_state->dragFrom.reset();
    if (m_state->reference && m_state->hasDragged) {
        endReference(event->pos(), event->modifiers() & Qt::ShiftModifier);
        return;
    }
    m_state->reference.reset();
    putDown();
    hover(event->pos());
    if (!wasClick || event->button() != Qt::LeftButton)
        return;
    const QPointF at = mapToScene(event->pos());
    const Card* card = m_state->picture->cardAt(at);
    if (!card) {
        const model::Reference reference =
            strongReferenceOf(m_state->picture->edgeAt(at, kEdgeReach / zoom()));
        if (reference.target) {
            Q_EMIT referenceClicked(reference);
            return;
        }
    }
    choose(card ? card->id : model::ObjectId{});
}

void SceneView::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const Card* card = m_state->picture->cardAt(mapToScene(event->pos())))
        Q_EMIT objectActivated(card->id);
    else
        Q_EMIT canvasActivated(event->globalPosition().toPoint());
}

/// From the selected card to the nearest one in the direction of the key.
void SceneView::walk(int key)
{
    const Picture& picture = *m_state->picture;
    const Card* from = picture.findCard(m_state->selected);
    const Card* best = from || picture.cards.empty() ? nullptr : &picture.cards.front();
    qreal bestDistance = -1;
    for (const Card& card : picture.cards) {
        if (!from || card.shape == CardShape::Mark || &card == from)
            continue;
        const qreal distance = distanceTowards(key, from->rect.center(), card.rect.center());
        if (distance >= 0 && (bestDistance < 0 || distance < bestDistance)) {
            best = &card;
            bestDistance = distance;
        }
    }
    if (!best)
        return;
    choose(best->id);
    reveal(best->id);
}

void SceneView::keyPressEvent(QKeyEvent* event)
{
    const bool isArrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    if (isArrow && event->modifiers() == (Qt::AltModifier | Qt::ShiftModifier)) {
        shift(event->key());
        return;
    }
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        // Without Alt they step through time, whatever has the focus.
        if (event->modifiers() != Qt::AltModifier)
            break;
        walk(event->key());
        return;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (event->modifiers() != Qt::AltModifier && event->modifiers() != Qt::NoModifier)
            break;
        walk(event->key());
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter: followOrActivate(); return;
    case Qt::Key_Escape:
        if (m_state->reference) {
            m_state->reference.reset();
            m_state->dragFrom.reset();
            m_state->overlay->setDrawnReference(std::nullopt, false);
            return;
        }
        if (m_state->carriedCard) {
            m_state->show(m_state->picture); // Where it was.
            m_state->dragFrom.reset();
            return;
        }
        choose({});
        return;
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomIn(); return;
    case Qt::Key_Minus: zoomOut(); return;
    case Qt::Key_0: fitAll(); return;
    default: break;
    }
    event->ignore();
}

void SceneView::focusInEvent(QFocusEvent* event)
{
    QGraphicsView::focusInEvent(event);
    const bool isByKey = event->reason() == Qt::TabFocusReason
                         || event->reason() == Qt::BacktabFocusReason
                         || event->reason() == Qt::ShortcutFocusReason;
    m_state->overlay->setFocused(true, isByKey);
    announceSelection(*this);
}

void SceneView::focusOutEvent(QFocusEvent* event)
{
    QGraphicsView::focusOutEvent(event);
    m_state->overlay->setFocused(false);
}

void SceneView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_state->fitsItself && !m_state->picture->cards.empty())
        fitFraming();
    updateMap();
}

void SceneView::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
    if (m_state->fitsItself && !m_state->picture->cards.empty())
        fitFraming();
}

} // namespace ui
