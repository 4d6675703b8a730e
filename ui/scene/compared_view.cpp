#include "ui/scene/compared_view.h"

#include "ui/picture/curve.h"
#include "ui/picture/paint.h"
#include "ui/scene/camera.h"
#include "ui/scene/layers.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <span>

namespace ui {

namespace {

constexpr qreal kComparedFar = 1e6;
constexpr qreal kComparedStep = 1.2;
constexpr qreal kTagsFromScale = 0.25;

/// Words stay readable however small the picture is shown.
qreal tagGrowth(qreal scale)
{
    return std::max(1.0, 0.8 / scale);
}

} // namespace

/// Outlines and words over a picture, where it differs from the other one.
class ComparedMarks final : public QGraphicsItem
{
public:
    void setSide(const ComparedSide* side)
    {
        m_side = side;
        update();
    }
    void setSelected(model::ObjectId object)
    {
        m_selected = object;
        update();
    }
    model::ObjectId selected() const { return m_selected; }

    QRectF boundingRect() const override { return {-1e7, -1e7, 2e7, 2e7}; }

    void paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget) override
    {
        if (!m_side || !m_side->picture->theme || !widget)
            return;
        const QRectF view = painter->worldTransform().inverted().mapRect(QRectF(widget->rect()));
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintEdges(*painter, view);
        paintMissing(*painter, view);
        paintRows(*painter, view);
        paintSelected(*painter);
        paintCards(*painter, view);
        painter->restore();
    }

private:
    const Theme& theme() const { return *m_side->picture->theme; }

    void tag(QPainter& painter, QPointF topRight, const QString& words, const QColor& color) const
    {
        const qreal scale = painter.worldTransform().m11();
        if (scale < kTagsFromScale)
            return;
        const qreal growth = tagGrowth(scale);
        QFont font = theme().faces.note;
        font.setBold(true);
        const QFontMetricsF metrics(font);
        const QSizeF size(metrics.horizontalAdvance(words) + 16, metrics.height() + 6);
        painter.save();
        painter.translate(topRight);
        painter.scale(growth, growth);
        // On the border; of a card that is only a number above it, so that this can be read.
        const qreal above = detailAt(scale) == Detail::Full ? size.height() / 2 : size.height() + 2;
        const QRectF box(QPointF(-size.width(), -above), size);
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(theme().colors.card);
        painter.drawRoundedRect(box, size.height() / 2, size.height() / 2);
        painter.setFont(font);
        painter.setPen(theme().colors.text);
        painter.drawText(box, Qt::AlignCenter, words);
        painter.restore();
    }

    void paintMissing(QPainter& painter, const QRectF& view) const
    {
        const qreal scale = painter.worldTransform().m11();
        const qreal radius = theme().metrics.cardRadius;
        for (const QRectF& place : m_side->missing) {
            if (!place.intersects(view))
                continue;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme().colors.mutedText, std::max(1.4, 1 / scale), Qt::DashLine));
            painter.drawRoundedRect(place, radius, radius);
            if (scale < kTagsFromScale)
                continue;
            painter.save();
            painter.translate(place.center());
            painter.scale(tagGrowth(scale), tagGrowth(scale));
            const QString words = ComparedView::tr("not here");
            const QFontMetricsF metrics(theme().faces.note);
            const QSizeF size(metrics.horizontalAdvance(words) + 6, metrics.height());
            const QRectF box(QPointF(-size.width() / 2, -size.height() / 2), size);
            painter.fillRect(box, theme().colors.canvas); // No reference runs through the words.
            painter.setFont(theme().faces.note);
            painter.setPen(theme().colors.mutedText);
            painter.drawText(box, Qt::AlignCenter, words);
            painter.restore();
        }
    }

    void paintEdges(QPainter& painter, const QRectF& view) const
    {
        const Picture& picture = *m_side->picture;
        const qreal scale = painter.worldTransform().m11();
        const qreal width = std::max(3.6, 2 / scale);
        for (const std::size_t index : m_side->edges) {
            const Edge& edge = picture.edges[index];
            const Polyline line(
                std::span<const QPointF>(&picture.points[edge.firstPoint], edge.pointCount));
            const qreal head = std::min(theme().metrics.headLength, line.length());
            const std::vector<QPointF> way = line.part(0, line.length() - head);
            const QPolygonF points(QList<QPointF>(way.begin(), way.end()));
            if (!points.boundingRect().adjusted(-9, -9, 9, 9).intersects(view))
                continue;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme().colors.finalizer, width,
                                edge.kind == EdgeKind::Strong ? Qt::SolidLine : Qt::DashLine,
                                Qt::FlatCap));
            painter.drawPolyline(points);
        }
    }

    void paintRows(QPainter& painter, const QRectF& view) const
    {
        if (detailAt(painter.worldTransform().m11()) != Detail::Full)
            return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().colors.finalizer, 2.2));
        for (const std::size_t index : m_side->rows) {
            const QRectF& row = m_side->picture->rows[index].rect;
            if (row.intersects(view))
                painter.drawRoundedRect(row.adjusted(3, 1.5, -3, -1.5), 5, 5);
        }
    }

    void paintSelected(QPainter& painter) const
    {
        const qreal scale = painter.worldTransform().m11();
        const qreal radius = theme().metrics.cardRadius;
        const Card* selected = m_selected ? m_side->picture->findCard(m_selected) : nullptr;
        if (!selected)
            return;
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme().colors.selection, std::max(3.0, 2 / scale)));
        painter.drawRoundedRect(selected->rect.adjusted(-8, -8, 8, 8), radius + 8, radius + 8);
    }

    void paintCards(QPainter& painter, const QRectF& view) const
    {
        const qreal scale = painter.worldTransform().m11();
        const qreal radius = theme().metrics.cardRadius;
        const Picture& picture = *m_side->picture;
        for (const ComparedSide::CardMark& mark : m_side->cards) {
            const QRectF rect = picture.cards[mark.card].rect;
            if (!rect.adjusted(-40, -40, 40, 40).intersects(view))
                continue;
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(theme().colors.finalizer, std::max(3.6, 2.2 / scale)));
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 3, radius + 3);
            tag(painter, rect.topRight() + QPointF(6, -6), mark.words, theme().colors.finalizer);
        }
    }

    const ComparedSide* m_side = nullptr; // Part of what the view keeps.
    model::ObjectId m_selected;
};

ComparedView::ComparedView(std::size_t side, QWidget* parent)
    : QGraphicsView(parent), m_side(side), m_resting(new RestingLayer(m_renderer)),
      m_marks(new ComparedMarks)
{
    m_scene.setItemIndexMethod(QGraphicsScene::NoIndex);
    m_scene.addItem(m_resting);
    m_scene.addItem(m_marks);
    setScene(&m_scene);
    setSceneRect(-kComparedFar, -kComparedFar, 2 * kComparedFar, 2 * kComparedFar);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setViewportUpdateMode(FullViewportUpdate);
    setDragMode(ScrollHandDrag);
    setFrameShape(NoFrame);
    setTransformationAnchor(NoAnchor);
    setResizeAnchor(NoAnchor);
    viewport()->setCursor(Qt::ArrowCursor);
    connect(&m_renderer, &PictureRenderer::rendered, this,
            [this](const Rendering& rendering) { m_resting->take(rendering); });
}

ComparedView::~ComparedView() = default;

void ComparedView::setComparison(std::shared_ptr<const Comparison> comparison)
{
    const bool isFirst = !m_comparison;
    m_comparison = std::move(comparison);
    m_marks->setSelected({});
    m_marks->setSide(shown());
    m_resting->setPicture(shown() ? shown()->picture : nullptr);
    if (shown() && shown()->picture->theme)
        setBackgroundBrush(shown()->picture->theme->colors.canvas);
    if (isFirst || m_fitsItself)
        fitAll();
}

const ComparedSide* ComparedView::shown() const
{
    return m_comparison ? &m_comparison->sides[m_side] : nullptr;
}

void ComparedView::select(model::ObjectId object)
{
    m_marks->setSelected(object);
}

model::ObjectId ComparedView::selected() const
{
    return m_marks->selected();
}

void ComparedView::reveal(model::ObjectId object)
{
    const Card* card = shown() ? shown()->picture->findCard(object) : nullptr;
    if (card)
        ensureVisible(card->rect.adjusted(-12, -20, 12, 12), 20, 20);
}

void ComparedView::fitAll()
{
    m_fitsItself = true;
    if (!m_comparison)
        return;
    m_isFollowing = true;
    fitInto(*this, m_comparison->bounds);
    m_isFollowing = false;
    Q_EMIT cameraMoved();
}

void ComparedView::zoomBy(qreal factor)
{
    m_fitsItself = false;
    zoomAround(*this, QRectF(viewport()->rect()).center(), factor);
    Q_EMIT cameraMoved();
}

void ComparedView::follow(const ComparedView& other)
{
    m_isFollowing = true;
    m_fitsItself = other.m_fitsItself;
    setTransform(other.transform());
    horizontalScrollBar()->setValue(other.horizontalScrollBar()->value());
    verticalScrollBar()->setValue(other.verticalScrollBar()->value());
    m_isFollowing = false;
}

/// The arrow keys and others have another use in the window.
bool ComparedView::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* pressed = static_cast<QKeyEvent*>(event);
        switch (pressed->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
        case Qt::Key_Plus:
        case Qt::Key_Equal:
        case Qt::Key_Minus:
        case Qt::Key_0:
        case Qt::Key_9: event->accept(); return true;
        default: break;
        }
    }
    return QGraphicsView::event(event);
}

void ComparedView::wheelEvent(QWheelEvent* event)
{
    if (event->angleDelta().y() == 0)
        return;
    m_fitsItself = false;
    zoomAround(*this, event->position(), std::pow(kComparedStep, event->angleDelta().y() / 120.0));
    Q_EMIT cameraMoved();
    event->accept();
}

void ComparedView::mousePressEvent(QMouseEvent* event)
{
    m_pressedAt = event->pos();
    QGraphicsView::mousePressEvent(event);
}

void ComparedView::mouseReleaseEvent(QMouseEvent* event)
{
    QGraphicsView::mouseReleaseEvent(event);
    viewport()->setCursor(Qt::ArrowCursor);
    const int way = (event->pos() - m_pressedAt).manhattanLength();
    if (event->button() != Qt::LeftButton || way >= QApplication::startDragDistance() || !shown())
        return;
    const Card* card = shown()->picture->cardAt(mapToScene(event->pos()));
    Q_EMIT objectClicked(card ? card->id : model::ObjectId{});
}

void ComparedView::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal: zoomBy(kComparedStep); break;
    case Qt::Key_Minus: zoomBy(1 / kComparedStep); break;
    case Qt::Key_0:
    case Qt::Key_9: fitAll(); break;
    default: QGraphicsView::keyPressEvent(event);
    }
}

void ComparedView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    if (m_isFollowing || !m_comparison)
        return;
    m_fitsItself = false;
    Q_EMIT cameraMoved();
}

void ComparedView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
    if (m_fitsItself)
        fitAll();
}

} // namespace ui
