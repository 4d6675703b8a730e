#include "ui/scene/layers.h"

#include "ui/picture/curve.h"
#include "ui/picture/labels.h"
#include "ui/picture/paint.h"

#include <QPainter>
#include <QWidget>

#include <algorithm>

namespace ui {

namespace {

/// The scene is as large as anybody may scroll; layers cover all of it.
const QRectF kEverywhere(-1e7, -1e7, 2e7, 2e7);

QRectF visibleArea(const QPainter& painter, const QWidget* widget)
{
    const QRectF device = widget
                              ? QRectF(widget->rect())
                              : QRectF(0, 0, painter.device()->width(), painter.device()->height());
    return painter.worldTransform().inverted().mapRect(device);
}

} // namespace

// --- Resting --------------------------------------------------------------------------------

void RestingLayer::setPicture(std::shared_ptr<const Picture> picture)
{
    m_picture = std::move(picture);
    update();
}

void RestingLayer::take(const Rendering& rendering)
{
    if (rendering.order.picture != m_picture)
        return;
    m_rendering = rendering;
    update();
}

/// While somebody zooms, and for a step that plays, only what is seen is painted, since the next
/// image is wanted soon; who pans gets a margin from the thread.
void RestingLayer::renew(RenderOrder order)
{
    const bool isOther = m_rendering.order.picture != m_picture;
    const bool isZoomed = m_rendering.order.transform.m11() != order.transform.m11();
    const std::size_t most = isZoomed && !isOther ? kFewCards : kManyCards;
    const bool isAtOnce = m_picture->cards.size() <= most || m_rendering.image.isNull();
    if (isAtOnce)
        m_rendering = render(order);
    const bool isPanned = !isOther && !isZoomed;
    if (isPanned) {
        const QSize margin = order.area.size() / 6;
        order.area.adjust(-margin.width(), -margin.height(), margin.width(), margin.height());
    }
    if (isPanned || !isAtOnce)
        m_renderer.request(order);
}

QRectF RestingLayer::boundingRect() const
{
    return kEverywhere;
}

void RestingLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (!m_picture || !widget)
        return;
    RenderOrder order;
    order.picture = m_picture;
    order.transform = painter->worldTransform();
    order.area = widget->rect();
    order.pixelRatio = widget->devicePixelRatioF();
    if (!m_rendering.order.covers(order))
        renew(order);

    // Where the image lies now: moved by whole pixels if the scale is the same, else scaled.
    const QTransform made = m_rendering.order.transform;
    const QTransform now = painter->worldTransform();
    painter->save();
    painter->setWorldTransform(made.inverted() * now);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, made.m11() != now.m11());
    painter->drawImage(m_rendering.order.area.topLeft(), m_rendering.image);
    painter->restore();
}

// --- Moving ---------------------------------------------------------------------------------

void MovingLayer::setPicture(Picture picture)
{
    m_picture = std::move(picture);
    update();
}

void MovingLayer::clear()
{
    m_picture = {};
    m_spark.reset();
    update();
}

void MovingLayer::setSpark(std::optional<QPointF> spark)
{
    m_spark = spark;
    update();
}

QRectF MovingLayer::boundingRect() const
{
    return kEverywhere;
}

void MovingLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (!m_picture.theme)
        return;
    ui::paint(*painter, m_picture, visibleArea(*painter, widget), painter->worldTransform().m11());
    if (!m_spark)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(Qt::NoPen);
    QColor glow = m_picture.theme->colors.callback;
    painter->setBrush(glow);
    painter->drawEllipse(*m_spark, 6, 6);
    glow.setAlpha(70);
    painter->setBrush(glow);
    painter->drawEllipse(*m_spark, 13, 13);
    painter->restore();
}

// --- Overlay --------------------------------------------------------------------------------

void Overlay::setPicture(std::shared_ptr<const Picture> picture)
{
    m_picture = std::move(picture);
    m_hoveredEdge = -1;
    m_rects.clear();
    if (m_picture)
        for (const Card& card : m_picture->cards)
            if (card.shape != CardShape::Mark)
                m_rects.push_back(card.rect);
    findMarked();
}

/// One look at all cards and edges whenever something else is marked, and none for a frame.
void Overlay::findMarked()
{
    m_selectedCard = m_hoveredCard = nullptr;
    m_selectedEdges.clear();
    m_matchedCards.clear();
    update();
    if (!m_picture)
        return;
    if (m_selected || m_hovered || !m_matches.empty()) {
        for (const Card& card : m_picture->cards) {
            if (card.shape == CardShape::Mark)
                continue;
            if (m_selected && card.id == m_selected)
                m_selectedCard = &card;
            if (m_hovered && card.id == m_hovered)
                m_hoveredCard = &card;
            if (m_matches.contains(card.id))
                m_matchedCards.push_back(&card);
        }
    }
    if (m_selected)
        for (const Edge& edge : m_picture->edges)
            if (edge.target == m_selected && !edge.toMark)
                m_selectedEdges.push_back(&edge);
}

void Overlay::setSelected(model::ObjectId object)
{
    m_selected = object;
    findMarked();
}

void Overlay::setHoveredEdge(int index)
{
    if (m_hoveredEdge == index)
        return;
    m_hoveredEdge = index;
    update();
}

void Overlay::setHoveredCard(model::ObjectId object)
{
    if (m_hovered == object)
        return;
    m_hovered = object;
    findMarked();
}

void Overlay::setFocused(bool focused, bool isByKey)
{
    m_isFocused = focused;
    m_isFocusFramed = focused && isByKey;
    update();
}

void Overlay::setMatches(std::unordered_set<model::ObjectId> matches)
{
    m_matches = std::move(matches);
    findMarked();
}

void Overlay::setLabelsReferences(bool isWanted)
{
    m_labelsReferences = isWanted;
    update();
}

QRectF Overlay::boundingRect() const
{
    return kEverywhere;
}

void Overlay::markCard(QPainter& painter, const Card& card, const QColor& color, qreal width) const
{
    const qreal radius = m_picture->theme->metrics.cardRadius + 4;
    painter.setPen(QPen(color, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(card.rect.adjusted(-4, -4, 4, 4), radius, radius);
}

void Overlay::markEdge(QPainter& painter, const Edge& edge, const QColor& color, qreal scale,
                       qreal width) const
{
    const std::span<const QPointF> points(&m_picture->points[edge.firstPoint], edge.pointCount);
    const Polyline line(points);
    const std::vector<QPointF> part = line.part(0, line.length());
    painter.setPen(QPen(color, std::max(width, 0.47 * width / scale), Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(part.data(), static_cast<int>(part.size()));
}

/// The holder's label on its edge, where it covers no other label.
void Overlay::labelEdge(QPainter& painter, const Edge& edge, std::vector<QRectF>& taken) const
{
    if (edge.label.isEmpty() || edge.kind == EdgeKind::Stub)
        return;
    const Theme& theme = *m_picture->theme;
    const Polyline line(
        std::span<const QPointF>(&m_picture->points[edge.firstPoint], edge.pointCount));
    const QFontMetricsF metrics(theme.faces.note);
    const QString text = metrics.elidedText(edge.label, Qt::ElideRight, 150);
    const QSizeF size(metrics.horizontalAdvance(text) + 14, 20);
    QRectF pill;
    for (const qreal share : {0.5, 0.38, 0.62, 0.26, 0.74, 0.14, 0.86}) {
        const QPointF middle = line.at(line.length() * share);
        pill = QRectF(middle - QPointF(size.width() / 2, size.height() / 2), size);
        const bool isFree = std::none_of(taken.begin(), taken.end(), [&](const QRectF& other) {
            return other.intersects(pill);
        });
        if (isFree)
            break;
    }
    taken.push_back(pill);
    painter.setPen(QPen(theme.colors.selection, 1.2));
    painter.setBrush(theme.colors.card);
    painter.drawRoundedRect(pill, 10, 10);
    painter.setPen(theme.colors.text);
    painter.setFont(theme.faces.note);
    painter.drawText(pill, Qt::AlignCenter, text);
}

/// At each side of the view: how many cards lie beyond it.
void Overlay::countUnseen(QPainter& painter, const QRectF& view) const
{
    const QRectF seen = painter.worldTransform().inverted().mapRect(view);
    int left = 0;
    int right = 0;
    int above = 0;
    int below = 0;
    for (const QRectF& rect : m_rects) {
        if (rect.right() <= seen.left())
            ++left;
        else if (rect.left() >= seen.right())
            ++right;
        else if (rect.bottom() <= seen.top())
            ++above;
        else if (rect.top() >= seen.bottom())
            ++below;
    }
    painter.save();
    painter.setWorldTransform({});
    painter.setFont(m_picture->theme->faces.note);
    const QFontMetricsF metrics(painter.font());
    const auto draw = [&](int count, const QString& text, QPointF anchor) {
        if (count == 0)
            return;
        const QSizeF size(metrics.horizontalAdvance(text) + 20, 22);
        QRectF pill({}, size);
        pill.moveCenter(view.center());
        pill.moveCenter({std::clamp(anchor.x(), view.left() + size.width() / 2 + 6,
                                    view.right() - size.width() / 2 - 6),
                         std::clamp(anchor.y(), view.top() + 17, view.bottom() - 17)});
        painter.setPen(QPen(m_picture->theme->colors.cardBorder, 1));
        painter.setBrush(m_picture->theme->colors.card);
        painter.drawRoundedRect(pill, 11, 11);
        painter.setPen(m_picture->theme->colors.text);
        painter.drawText(pill, Qt::AlignCenter, text);
    };
    draw(left, PictureWords::tr("\u2190 %1 more").arg(left), {view.left(), view.center().y()});
    draw(right, PictureWords::tr("%1 more \u2192").arg(right), {view.right(), view.center().y()});
    draw(above, PictureWords::tr("\u2191 %1 more").arg(above), {view.center().x(), view.top()});
    draw(below, PictureWords::tr("\u2193 %1 more").arg(below), {view.center().x(), view.bottom()});
    painter.restore();
}

void Overlay::setDrawnReference(std::optional<QLineF> line, bool isWeak)
{
    m_drawn = line;
    m_isDrawnWeak = isWeak;
    update();
}

void Overlay::paintDrawn(QPainter& painter, const QColor& color) const
{
    painter.setPen(QPen(color, 2.2, m_isDrawnWeak ? Qt::DashLine : Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(m_isDrawnWeak ? QBrush(Qt::NoBrush) : QBrush(color));
    painter.drawLine(*m_drawn);
    painter.drawEllipse(m_drawn->p2(), 4, 4);
}

void Overlay::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (!m_picture || !m_picture->theme)
        return;
    const Colors& colors = m_picture->theme->colors;
    const qreal scale = painter->worldTransform().m11();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    std::vector<QRectF> taken;
    std::vector<const Edge*> marked;
    if (m_labelsReferences) {
        marked = m_selectedEdges;
        const Edge* hovered = m_hoveredEdge < 0
                                  ? nullptr
                                  : &m_picture->edges[static_cast<std::size_t>(m_hoveredEdge)];
        if (hovered && std::find(marked.begin(), marked.end(), hovered) == marked.end())
            marked.push_back(hovered);
    }
    for (const Edge* edge : marked) {
        QColor color = colors.selection;
        color.setAlpha(170);
        markEdge(*painter, *edge, color, scale);
    }
    if (m_hoveredEdge >= 0) // One among those of the selection, perhaps.
        markEdge(*painter, m_picture->edges[static_cast<std::size_t>(m_hoveredEdge)],
                 colors.selection, scale, 5);
    for (const Card* card : m_matchedCards)
        markCard(*painter, *card, colors.match, std::max(4.0, 2 / scale));
    if (m_hoveredCard && m_hovered != m_selected)
        markCard(*painter, *m_hoveredCard, colors.hover, 1.6);
    if (m_selectedCard) {
        markCard(*painter, *m_selectedCard, colors.selection, m_isFocused ? 3.4 : 2.4);
        taken.push_back(m_selectedCard->rect);
    }
    if (m_drawn)
        paintDrawn(*painter, colors.selection);
    if (scale >= 0.4 && m_labelsReferences)
        for (const Edge* edge : marked)
            labelEdge(*painter, *edge, taken);
    if (widget)
        countUnseen(*painter, widget->rect());
    if (widget && m_isFocusFramed && !m_selectedCard) {
        painter->setWorldTransform({});
        painter->setPen(QPen(colors.selection, 3));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(QRectF(widget->rect()).adjusted(1.5, 1.5, -1.5, -1.5));
    }
    painter->restore();
}

} // namespace ui
