#include "ui/picture/picture.h"

#include <QLineF>

#include <algorithm>
#include <limits>

namespace ui {

namespace {

qreal distanceToSegment(QPointF point, QPointF from, QPointF to)
{
    const QPointF along = to - from;
    const qreal length = QPointF::dotProduct(along, along);
    const qreal t =
        length > 0 ? std::clamp(QPointF::dotProduct(point - from, along) / length, 0.0, 1.0) : 0.0;
    return QLineF(point, from + along * t).length();
}

QPointF onCubic(const QPointF* p, qreal t)
{
    const qreal s = 1 - t;
    return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t)
           + p[3] * (t * t * t);
}

qreal distanceToCubic(QPointF point, const QPointF* cubic)
{
    constexpr int kSegments = 12;
    qreal best = std::numeric_limits<qreal>::max();
    QPointF from = cubic[0];
    for (int i = 1; i <= kSegments; ++i) {
        const QPointF to = onCubic(cubic, i / qreal(kSegments));
        best = std::min(best, distanceToSegment(point, from, to));
        from = to;
    }
    return best;
}

/// The curve lies inside the hull of its control points, so most edges end here.
bool isFarFrom(QPointF point, const QPointF* cubic, qreal reach)
{
    const auto [left, right] =
        std::minmax({cubic[0].x(), cubic[1].x(), cubic[2].x(), cubic[3].x()});
    const auto [top, bottom] =
        std::minmax({cubic[0].y(), cubic[1].y(), cubic[2].y(), cubic[3].y()});
    return point.x() < left - reach || point.x() > right + reach || point.y() < top - reach
           || point.y() > bottom + reach;
}

} // namespace

const Card* Picture::findCard(model::ObjectId id) const
{
    const auto found = std::find_if(cards.begin(), cards.end(), [id](const Card& card) {
        return card.id == id && card.shape != CardShape::Mark;
    });
    return found == cards.end() ? nullptr : &*found;
}

const Card* Picture::cardAt(QPointF point) const
{
    for (const bool isPinned : {true, false}) {
        const auto found = std::find_if(cards.rbegin(), cards.rend(), [&](const Card& card) {
            return card.isPinned == isPinned && card.rect.contains(point);
        });
        if (found != cards.rend())
            return &*found;
    }
    return nullptr;
}

const Row* Picture::rowAt(const Card& card, QPointF point) const
{
    for (std::uint32_t i = card.firstRow; i < card.firstRow + card.rowCount; ++i)
        if (rows[i].rect.contains(point))
            return &rows[i];
    return nullptr;
}

const Edge* Picture::edgeAt(QPointF point, qreal reach) const
{
    const Edge* nearest = nullptr;
    for (const Edge& edge : edges) {
        for (std::uint32_t i = 0; i + 3 < edge.pointCount; i += 3) {
            const QPointF* cubic = &points[edge.firstPoint + i];
            if (isFarFrom(point, cubic, reach))
                continue;
            const qreal distance = distanceToCubic(point, cubic);
            if (distance <= reach) {
                reach = distance;
                nearest = &edge;
            }
        }
    }
    return nearest;
}

QRectF livingArea(const Picture& picture)
{
    constexpr qreal kAround = 40;
    QRectF area;
    for (const Card& card : picture.cards)
        if (!card.isDead)
            area |= card.rect.adjusted(-kAround, -kAround, kAround, kAround);
    return area;
}

QRectF runningArea(const Picture& picture)
{
    for (const Card& card : picture.cards)
        if (card.isRunning)
            return card.rect;
    return picture.cards.empty() ? QRectF() : picture.cards.front().rect;
}

bool isSameSight(const Picture& one, const Picture& other)
{
    return one.theme == other.theme && one.bounds == other.bounds && one.cards == other.cards
           && one.rows == other.rows && one.edges == other.edges && one.points == other.points;
}

} // namespace ui
