#include "ui/picture/carried_card.h"

#include "ui/picture/card_geometry.h"
#include "ui/picture/routes.h"

namespace ui {

namespace {

void copyCard(const Picture& from, const Card& card, Picture& to)
{
    Card copy = card;
    copy.firstRow = static_cast<std::uint32_t>(to.rows.size());
    to.rows.insert(to.rows.end(), from.rows.begin() + card.firstRow,
                   from.rows.begin() + card.firstRow + card.rowCount);
    to.cards.push_back(std::move(copy));
}

void copyEdge(const Picture& from, const Edge& edge, Picture& to)
{
    Edge copy = edge;
    copy.firstPoint = static_cast<std::uint32_t>(to.points.size());
    to.points.insert(to.points.end(), from.points.begin() + edge.firstPoint,
                     from.points.begin() + edge.firstPoint + edge.pointCount);
    to.edges.push_back(std::move(copy));
}

} // namespace

CarriedCard::CarriedCard(const Picture& picture, model::ObjectId card) : m_card(card)
{
    m_still.theme = m_carried.theme = picture.theme;
    m_still.bounds = picture.bounds;
    if (const Card* found = picture.findCard(card))
        m_topLeft = found->rect.topLeft();
    sort(picture);
}

/// The card with its mark, and edges that start or end at it.
void CarriedCard::sort(const Picture& picture)
{
    for (const Card& card : picture.cards)
        copyCard(picture, card, card.id == m_card ? m_carried : m_still);
    for (const Edge& edge : picture.edges) {
        const bool isTied = edge.from == m_card || edge.target == m_card;
        copyEdge(picture, edge, isTied ? m_carried : m_still);
    }
}

Picture CarriedCard::moved(QPointF by) const
{
    Picture picture = m_carried;
    for (Card& card : picture.cards)
        moveCard(card, picture.rows.data() + card.firstRow, card.rect.topLeft() + by);
    if (Card* own = picture.cards.empty() ? nullptr : &picture.cards.front())
        own->isPinned = own->shape != CardShape::Mark;
    picture.points.clear();
    for (Edge& edge : picture.edges) {
        const QPointF* points = &m_carried.points[edge.firstPoint];
        const bool leaves = edge.from == m_card;
        const bool arrives = edge.target == m_card;
        std::vector<QPointF> curve(points, points + edge.pointCount);
        if (leaves == arrives || edge.kind == EdgeKind::Stub || edge.toMark) {
            for (QPointF& point : curve)
                point += by;
        } else {
            const QPointF start = curve.front() + (leaves ? by : QPointF());
            QPointF end = curve.back() + (arrives ? by : QPointF());
            const Card* target =
                arrives ? picture.findCard(edge.target) : m_still.findCard(edge.target);
            RouteBox box;
            box.isLoose = true;
            box.rect = target ? target->rect : QRectF(end, end);
            const bool atLeft = arrivesAtLeft(box, box, start);
            end.setX(atLeft ? box.rect.left() : box.rect.right());
            curve = directCurve(start, end, atLeft);
        }
        edge.firstPoint = static_cast<std::uint32_t>(picture.points.size());
        edge.pointCount = static_cast<std::uint32_t>(curve.size());
        picture.points.insert(picture.points.end(), curve.begin(), curve.end());
    }
    return picture;
}

} // namespace ui
