#include "ui/picture/scene_marks.h"

#include "ui/picture/curve.h"

#include <QPainterPathStroker>

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace ui {

namespace {

constexpr qreal kOutlineGap = 13;
constexpr qreal kOutlineRadius = 18;
constexpr qreal kOutlineBridge = 13; // Around references inside a group.

/// The holder's label; the place of an item in brackets, so that it is no number of a chain.
QString labelOf(const Edge& edge)
{
    return edge.slot.role() == model::Role::Item ? QStringLiteral("[%1]").arg(edge.label)
                                                 : edge.label;
}

/// The outer borders of a shape: holes would look like borders of something else.
QPainterPath withoutHoles(const QPainterPath& shape)
{
    const QList<QPolygonF> parts = shape.simplified().toSubpathPolygons();
    QPainterPath outer;
    for (const QPolygonF& part : parts) {
        const bool isHole =
            std::any_of(parts.begin(), parts.end(), [&part](const QPolygonF& other) {
                return &other != &part && other.boundingRect().contains(part.boundingRect())
                       && other.containsPoint(part.front(), Qt::OddEvenFill);
            });
        if (isHole || part.isEmpty())
            continue;
        outer.addPolygon(part);
        outer.closeSubpath();
    }
    return outer;
}

/// Puts marks onto the cards and edges of one picture.
class MarkFinder
{
public:
    MarkFinder(const SceneMarks& marks, const Picture& picture) : m_marks(marks), m_picture(picture)
    {}

    MarksInPicture run()
    {
        findCards();
        findEdges();
        for (const SceneMarks::Group& group : m_marks.groups)
            outline(group);
        for (const Card& card : m_picture.cards)
            if (m_lit.contains(card.id) && card.shape != CardShape::Mark)
                m_found.cardsInAnswer.push_back(card.rect);
        if (m_marks.dimsOthers)
            light();
        return std::move(m_found);
    }

private:
    void findCards();
    void findEdges();
    void findEnding();
    void findStubs(const std::vector<bool>& isFound);
    void outline(const SceneMarks::Group& group);
    QPainterPath shapeOf(const std::unordered_set<model::ObjectId>& members) const;
    bool isInside(const Edge& edge, const std::unordered_set<model::ObjectId>& members) const;
    void light();
    void copyCard(const Card& card);
    void copyEdge(const Edge& edge);

    const SceneMarks& m_marks;
    const Picture& m_picture;
    MarksInPicture m_found;
    std::unordered_set<model::ObjectId> m_lit;
    std::size_t m_outlined = 0;
};

void MarkFinder::findCards()
{
    std::unordered_map<model::ObjectId, SceneMarks::ObjectMark> marks;
    for (const SceneMarks::Object& object : m_marks.objects) {
        marks.emplace(object.id, object.mark);
        m_lit.insert(object.id);
    }
    for (std::size_t i = 0; i < m_picture.cards.size(); ++i) {
        const Card& card = m_picture.cards[i];
        const auto found = marks.find(card.id);
        if (found != marks.end() && card.shape != CardShape::Mark)
            m_found.cards.push_back({i, found->second});
    }
}

void MarkFinder::findEdges()
{
    std::unordered_multimap<model::ObjectId, std::size_t> byOwner;
    for (std::size_t i = 0; i < m_marks.references.size(); ++i)
        byOwner.emplace(m_marks.references[i].reference.owner, i);
    std::vector<bool> isFound(m_marks.references.size());
    for (std::size_t i = 0; i < m_picture.edges.size(); ++i) {
        const Edge& edge = m_picture.edges[i];
        if (edge.kind != EdgeKind::Strong || edge.toMark)
            continue;
        const auto [first, last] = byOwner.equal_range(edge.owner);
        for (auto each = first; each != last; ++each) {
            const SceneMarks::Reference& mark = m_marks.references[each->second];
            if (mark.reference.slot != edge.slot || mark.reference.target != edge.target)
                continue;
            isFound[each->second] = true;
            m_lit.insert(edge.from);
            m_lit.insert(edge.target);
            m_found.edges.push_back(
                {i, mark.mark, mark.sign, mark.words.isEmpty() ? labelOf(edge) : mark.words});
        }
    }
    findStubs(isFound);
    findEnding();
}

void MarkFinder::findEnding()
{
    std::unordered_set<model::ObjectId> going;
    for (const MarksInPicture::MarkedCard& marked : m_found.cards)
        if (marked.mark == SceneMarks::ObjectMark::Dies
            || marked.mark == SceneMarks::ObjectMark::Collected)
            going.insert(m_picture.cards[marked.index].id);
    for (std::size_t i = 0; !going.empty() && i < m_picture.edges.size(); ++i)
        if (going.contains(m_picture.edges[i].from))
            m_found.ending.push_back(i);
}

/// References from what is not shown end at a stub.
void MarkFinder::findStubs(const std::vector<bool>& isFound)
{
    std::unordered_map<model::ObjectId, std::size_t> byTarget;
    for (std::size_t i = 0; i < isFound.size(); ++i)
        if (!isFound[i])
            byTarget.emplace(m_marks.references[i].reference.target, i);
    if (byTarget.empty())
        return;
    for (std::size_t i = 0; i < m_picture.edges.size(); ++i) {
        const Edge& edge = m_picture.edges[i];
        const auto found = byTarget.find(edge.target);
        if (edge.kind != EdgeKind::Stub || found == byTarget.end())
            continue;
        const SceneMarks::Reference& mark = m_marks.references[found->second];
        m_lit.insert(edge.target);
        m_found.edges.push_back({i, mark.mark, mark.sign, {}});
    }
}

bool MarkFinder::isInside(const Edge& edge,
                          const std::unordered_set<model::ObjectId>& members) const
{
    return edge.kind == EdgeKind::Strong && !edge.toMark && edge.pointCount >= 4
           && members.contains(edge.from) && members.contains(edge.target);
}

/// Hugs the cards and the references between them, so that nobody else seems to be inside.
QPainterPath MarkFinder::shapeOf(const std::unordered_set<model::ObjectId>& members) const
{
    QPainterPath shape;
    shape.setFillRule(Qt::WindingFill);
    for (const Card& card : m_picture.cards)
        if (members.contains(card.id) && card.shape != CardShape::Mark)
            shape.addRoundedRect(
                card.rect.adjusted(-kOutlineGap, -kOutlineGap, kOutlineGap, kOutlineGap),
                kOutlineRadius, kOutlineRadius);
    QPainterPathStroker stroker;
    stroker.setWidth(2 * kOutlineBridge);
    stroker.setCapStyle(Qt::RoundCap);
    stroker.setJoinStyle(Qt::RoundJoin);
    for (const Edge& edge : m_picture.edges) {
        if (!isInside(edge, members))
            continue;
        const Polyline line(
            std::span<const QPointF>(&m_picture.points[edge.firstPoint], edge.pointCount));
        QPainterPath way(line.at(0));
        for (const QPointF& point : line.part(0, line.length()))
            way.lineTo(point);
        shape.addPath(stroker.createStroke(way));
    }
    return shape;
}

void MarkFinder::outline(const SceneMarks::Group& group)
{
    const std::unordered_set<model::ObjectId> members(group.members.begin(), group.members.end());
    QPainterPath shape = shapeOf(members);
    if (shape.isEmpty())
        return;
    m_lit.insert(members.begin(), members.end());
    m_outlined += group.members.size();
    if (m_outlined <= kMostOutlined)
        shape = withoutHoles(shape);
    QPointF corner;
    bool isFirst = true;
    for (const Card& card : m_picture.cards)
        if (members.contains(card.id) && card.shape != CardShape::Mark
            && (std::exchange(isFirst, false) || card.rect.top() < corner.y()))
            corner = card.rect.topLeft();
    m_found.outlines.push_back(
        {shape, corner + QPointF(6, -kOutlineGap), group.label, group.isGarbage, group.isChosen});
}

// --- What does not fade ---------------------------------------------------------------------

void MarkFinder::copyCard(const Card& card)
{
    Picture& lit = m_found.lit;
    Card copy = card;
    copy.firstRow = static_cast<std::uint32_t>(lit.rows.size());
    const auto first = m_picture.rows.begin() + card.firstRow;
    lit.rows.insert(lit.rows.end(), first, first + card.rowCount);
    lit.cards.push_back(std::move(copy));
}

void MarkFinder::copyEdge(const Edge& edge)
{
    Picture& lit = m_found.lit;
    Edge copy = edge;
    copy.firstPoint = static_cast<std::uint32_t>(lit.points.size());
    const auto first = m_picture.points.begin() + edge.firstPoint;
    lit.points.insert(lit.points.end(), first, first + edge.pointCount);
    lit.edges.push_back(std::move(copy));
}

/// The marked cards, marked references, and where only objects are marked those between them.
void MarkFinder::light()
{
    if (m_found.cardsInAnswer.size() > kMostLit) {
        for (const Card& card : m_picture.cards)
            if (!m_lit.contains(card.id))
                m_found.faded.push_back(card.rect);
        return;
    }
    m_found.lit.theme = m_picture.theme;
    m_found.lit.bounds = m_picture.bounds;
    for (const Card& card : m_picture.cards)
        if (m_lit.contains(card.id) && card.shape != CardShape::Mark)
            copyCard(card);
    if (m_marks.references.empty()) {
        for (const Edge& edge : m_picture.edges)
            if (isInside(edge, m_lit))
                copyEdge(edge);
        return;
    }
    for (const MarksInPicture::MarkedEdge& edge : m_found.edges)
        copyEdge(m_picture.edges[edge.index]);
}

} // namespace

MarksInPicture findMarks(const SceneMarks& marks, const Picture& picture)
{
    return MarkFinder(marks, picture).run();
}

} // namespace ui
