#include "ui/picture/transition.h"

#include <QEasingCurve>

#include <algorithm>
#include <map>
#include <tuple>

namespace ui {

namespace {

// The acts of one transition, as shares of its time.
constexpr qreal kEdgesUntil = 0.52;
constexpr qreal kCountsFrom = 0.58;
constexpr qreal kCountsUntil = 0.9;
constexpr qreal kFadeFrom = 0.66;

/// Share of an act that is done at `t`, gently begun and ended.
qreal act(qreal t, qreal from, qreal until)
{
    static const QEasingCurve s_curve(QEasingCurve::InOutCubic);
    return s_curve.valueForProgress(std::clamp((t - from) / (until - from), 0.0, 1.0));
}

QPointF mix(QPointF a, QPointF b, qreal t)
{
    return a + (b - a) * t;
}

QRectF mix(const QRectF& a, const QRectF& b, qreal t)
{
    return QRectF(mix(a.topLeft(), b.topLeft(), t), mix(a.bottomRight(), b.bottomRight(), t));
}

auto keyOf(const Card& card)
{
    return std::tuple(card.id.value, card.shape == CardShape::Mark);
}

auto keyOf(const Edge& edge)
{
    return std::tuple(edge.owner.value, edge.slot.packed, edge.target.value,
                      static_cast<int>(edge.kind), edge.toMark);
}

/// Splits the first curve in halves until the chain has `count` points.
std::vector<QPointF> withPoints(std::vector<QPointF> points, std::size_t count)
{
    while (points.size() + 3 <= count) {
        const QPointF p0 = points[0];
        const QPointF p1 = points[1];
        const QPointF p2 = points[2];
        const QPointF p3 = points[3];
        const QPointF a = mix(p0, p1, 0.5);
        const QPointF b = mix(p1, p2, 0.5);
        const QPointF c = mix(p2, p3, 0.5);
        const QPointF d = mix(a, b, 0.5);
        const QPointF e = mix(b, c, 0.5);
        points.erase(points.begin() + 1, points.begin() + 3);
        points.insert(points.begin() + 1, {a, d, mix(d, e, 0.5), e, c});
    }
    return points;
}

std::vector<QPointF> pointsOf(const Picture& picture, const Edge& edge)
{
    const auto first = picture.points.begin() + edge.firstPoint;
    return {first, first + edge.pointCount};
}

bool sameRow(const Row& a, const Row& b)
{
    return a.rect == b.rect && a.kind == b.kind && a.label == b.label && a.value == b.value
           && a.hasPort == b.hasPort && a.isWeak == b.isWeak && a.hasBell == b.hasBell
           && a.isGone == b.isGone;
}

/// The second count flips when the token has arrived; only then does the card say what became of
/// it.
void blendFilm(FilmBadge& badge, const FilmBadge& before, const FilmBadge& after, qreal t)
{
    badge = t < kCountsFrom ? before : after;
    badge.isCurrent = after.isCurrent;
    if (!before.hasCount || !after.hasCount || before.count == after.count)
        return;
    badge.countBefore = before.count;
    badge.count = after.count;
    badge.flip = static_cast<float>(act(t, kCountsFrom, kCountsUntil));
}

/// The token runs forwards, or back to where it came from.
void blendToken(Edge& edge, FilmToken before, FilmToken after, qreal t)
{
    const auto way = static_cast<float>(act(t, 0, kEdgesUntil));
    if (after == FilmToken::Now && before == FilmToken::None) {
        edge.tokenAt = way;
    } else if (before == FilmToken::Now && after == FilmToken::None) {
        edge.token = FilmToken::Now;
        edge.tokenAt = 1 - way;
    }
}

/// The line of `card` that stands for the same slot as `row`.
const Row* sameLine(const Picture& picture, const Card& card, const Row& row)
{
    for (std::uint32_t i = 0; i < card.rowCount; ++i) {
        const Row& line = picture.rows[card.firstRow + i];
        const bool isSameName = row.kind == RowKind::Name && line.label == row.label;
        const bool isSameSlot = row.kind != RowKind::Name && line.slot == row.slot;
        if (line.kind == row.kind && (isSameName || isSameSlot))
            return &line;
    }
    return nullptr;
}

/// Which of the items before is which of those after.
struct Pairing
{
    static constexpr std::size_t kNone = ~std::size_t{0};

    std::vector<std::size_t> before; ///< For each item after; kNone: it is new.
    std::vector<std::size_t> gone;   ///< Items before that are no more, in order.
};

/// Both lists have nearly the same order: mostly the next one is the one. What is left over is
/// looked up.
template <class Item>
Pairing pairByKey(const std::vector<Item>& from, const std::vector<Item>& to)
{
    constexpr std::size_t kLookAhead = 8;
    Pairing pairing;
    pairing.before.resize(to.size(), Pairing::kNone);
    std::vector<bool> isPaired(from.size());
    std::size_t next = 0;
    for (std::size_t i = 0; i < to.size(); ++i) {
        const auto key = keyOf(to[i]);
        const std::size_t end = std::min(from.size(), next + kLookAhead);
        for (std::size_t at = next; at < end; ++at) {
            if (keyOf(from[at]) != key)
                continue;
            pairing.before[i] = at;
            isPaired[at] = true;
            next = at + 1;
            break;
        }
    }
    std::multimap<decltype(keyOf(from.front())), std::size_t> left;
    for (std::size_t at = 0; at < from.size(); ++at)
        if (!isPaired[at])
            left.emplace(keyOf(from[at]), at);
    for (std::size_t i = 0; i < to.size() && !left.empty(); ++i) {
        if (pairing.before[i] != Pairing::kNone)
            continue;
        const auto match = left.find(keyOf(to[i]));
        if (match == left.end())
            continue;
        pairing.before[i] = match->second;
        left.erase(match);
    }
    for (const auto& [key, index] : left)
        pairing.gone.push_back(index);
    std::sort(pairing.gone.begin(), pairing.gone.end());
    return pairing;
}

} // namespace

Transition::Transition(std::shared_ptr<const Picture> from, std::shared_ptr<const Picture> to)
    : m_from(std::move(from)), m_to(std::move(to)), m_still(std::make_shared<Picture>())
{
    m_still->cards.reserve(m_to->cards.size());
    m_still->rows.reserve(m_to->rows.size());
    m_still->edges.reserve(m_to->edges.size());
    m_still->points.reserve(m_to->points.size());
    m_still->theme = m_to->theme;
    m_still->bounds = m_from->bounds | m_to->bounds;
    pairCards();
    pairEdges();
}

bool Transition::isSameCard(const Card& a, const Card& b) const
{
    if (a.rect != b.rect || a.shape != b.shape || a.title != b.title || a.subtitle != b.subtitle
        || a.footer != b.footer || a.more != b.more || a.isPinned != b.isPinned
        || a.count != b.count || a.isDead != b.isDead || a.isUntracked != b.isUntracked
        || a.isUnreachable != b.isUnreachable || a.isWaiting != b.isWaiting
        || a.isRunning != b.isRunning || a.isFinalizing != b.isFinalizing
        || a.hasHeaderPort != b.hasHeaderPort || a.rowCount != b.rowCount || a.film != b.film)
        return false;
    for (std::uint32_t i = 0; i < a.rowCount; ++i)
        if (!sameRow(m_from->rows[a.firstRow + i], m_to->rows[b.firstRow + i]))
            return false;
    return true;
}

bool Transition::isSameEdge(const Edge& a, const Edge& b) const
{
    return a.pointCount == b.pointCount && a.label == b.label && a.token == b.token
           && std::equal(m_from->points.begin() + a.firstPoint,
                         m_from->points.begin() + a.firstPoint + a.pointCount,
                         m_to->points.begin() + b.firstPoint);
}

void Transition::addStill(const Card& card)
{
    Card copy = card;
    copy.firstRow = static_cast<std::uint32_t>(m_still->rows.size());
    m_still->rows.insert(m_still->rows.end(), m_to->rows.begin() + card.firstRow,
                         m_to->rows.begin() + card.firstRow + card.rowCount);
    m_still->cards.push_back(std::move(copy));
}

void Transition::addStill(const Edge& edge)
{
    Edge copy = edge;
    copy.firstPoint = static_cast<std::uint32_t>(m_still->points.size());
    m_still->points.insert(m_still->points.end(), m_to->points.begin() + edge.firstPoint,
                           m_to->points.begin() + edge.firstPoint + edge.pointCount);
    m_still->edges.push_back(std::move(copy));
}

void Transition::pairCards()
{
    const Pairing pairing = pairByKey(m_from->cards, m_to->cards);
    for (std::size_t i = 0; i < m_to->cards.size(); ++i) {
        const std::size_t match = pairing.before[i];
        if (match != kNone && isSameCard(m_from->cards[match], m_to->cards[i]))
            addStill(m_to->cards[i]);
        else
            m_cards.push_back({match, i});
    }
    for (const std::size_t index : pairing.gone)
        m_cards.push_back({index, kNone});
}

void Transition::pairEdges()
{
    Pairing pairing = pairByKey(m_from->edges, m_to->edges);
    std::vector<std::size_t> come;
    for (std::size_t i = 0; i < m_to->edges.size(); ++i) {
        const std::size_t match = pairing.before[i];
        if (match == kNone)
            come.push_back(i);
        else if (isSameEdge(m_from->edges[match], m_to->edges[i]))
            addStill(m_to->edges[i]);
        else
            m_edges.push_back({match, i});
    }
    std::vector<std::size_t>& gone = pairing.gone;
    pairMoved(gone, come);
    for (const std::size_t index : gone)
        m_edges.push_back({index, kNone});
    for (const std::size_t index : come)
        m_edges.push_back({kNone, index});
}

/// A reference that changes hands: it leaves one place and comes to another, and its target's
/// count stays.
void Transition::pairMoved(std::vector<std::size_t>& gone, std::vector<std::size_t>& come)
{
    for (auto it = gone.begin(); it != gone.end();) {
        const Edge& old = m_from->edges[*it];
        const Card* before = m_from->findCard(old.target);
        const Card* after = m_to->findCard(old.target);
        const auto heir = std::find_if(come.begin(), come.end(), [&](std::size_t index) {
            const Edge& edge = m_to->edges[index];
            return edge.target == old.target && edge.toMark == old.toMark
                   && (edge.kind == old.kind || edge.kind == EdgeKind::Stub
                       || old.kind == EdgeKind::Stub);
        });
        if (heir == come.end() || !before || !after || before->refcount != after->refcount) {
            ++it;
            continue;
        }
        m_edges.push_back({*it, *heir});
        come.erase(heir);
        it = gone.erase(it);
    }
}

void Transition::addCard(Picture& picture, const Pair& pair, qreal t) const
{
    const bool isNew = pair.from == kNone;
    const bool isOld = pair.to == kNone;
    const Card& a = isNew ? m_to->cards[pair.to] : m_from->cards[pair.from];
    const Card& b = isOld ? m_from->cards[pair.from] : m_to->cards[pair.to];
    const bool usesOld = isOld || (!isNew && t < kCountsFrom && a.rowCount >= b.rowCount);
    const Picture& source = usesOld ? *m_from : *m_to;
    Card card = usesOld ? a : b;

    const QRectF target = mix(a.rect, b.rect, act(t, 0, 1));
    const QPointF by = target.topLeft() - card.rect.topLeft();
    const qreal widen = target.width() - card.rect.width();
    card.tile.translate(by);
    card.rect = target;
    if (isNew)
        card.opacity = static_cast<float>(act(t, 0, kEdgesUntil));
    if (isOld)
        card.opacity = static_cast<float>(1 - act(t, kFadeFrom, 1));
    if (!isNew && !isOld) {
        card.ghost = a.ghost + (b.ghost - a.ghost) * static_cast<float>(act(t, kFadeFrom, 1));
        if (a.count != b.count) {
            card.countBefore = a.count;
            card.count = b.count;
            card.flip = static_cast<float>(act(t, kCountsFrom, kCountsUntil));
        }
        blendFilm(card.film, a.film, b.film, t);
    }

    const Picture& otherSource = usesOld ? *m_to : *m_from;
    const Card& other = usesOld ? b : a;
    const bool hasOther = !isNew && !isOld;
    const qreal otherShare = usesOld ? act(t, 0, 1) : 1 - act(t, 0, 1);
    const std::uint32_t firstRow = card.firstRow;
    card.firstRow = static_cast<std::uint32_t>(picture.rows.size());
    std::uint32_t shown = 0;
    for (std::uint32_t i = 0; i < card.rowCount; ++i) {
        Row row = source.rows[firstRow + i];
        if (const Row* there = hasOther ? sameLine(otherSource, other, row) : nullptr) {
            // Lines glide within their card as the ends of their edges do.
            const qreal drop = (there->rect.top() - other.rect.top())
                               - (row.rect.top() - (usesOld ? a : b).rect.top());
            row.rect.translate(0, drop * otherShare);
            row.port.ry() += drop * otherShare;
        }
        row.rect.translate(by);
        row.rect.setWidth(row.rect.width() + widen);
        row.port += by + QPointF(widen, 0);
        // A card that is still growing shows the lines that fit already.
        if (row.rect.bottom() > card.rect.bottom() + 1)
            break;
        picture.rows.push_back(std::move(row));
        ++shown;
    }
    card.rowCount = shown;
    picture.cards.push_back(std::move(card));
}

void Transition::addEdge(Picture& picture, const Pair& pair, qreal t) const
{
    const bool isNew = pair.from == kNone;
    const bool isOld = pair.to == kNone;
    Edge edge = isOld ? m_from->edges[pair.from] : m_to->edges[pair.to];
    std::vector<QPointF> points;
    if (isNew) {
        points = pointsOf(*m_to, edge);
        edge.progress = static_cast<float>(act(t, 0, kEdgesUntil));
    } else if (isOld) {
        points = pointsOf(*m_from, edge);
        edge.progress = static_cast<float>(1 - act(t, 0, kEdgesUntil));
    } else {
        const Edge& before = m_from->edges[pair.from];
        const std::size_t count = std::max(before.pointCount, edge.pointCount);
        const std::vector<QPointF> from = withPoints(pointsOf(*m_from, before), count);
        points = withPoints(pointsOf(*m_to, edge), count);
        const qreal done = act(t, 0, 1);
        for (std::size_t i = 0; i < points.size(); ++i)
            points[i] = mix(from[i], points[i], done);
        if (done < 0.5)
            edge.kind = before.kind;
        blendToken(edge, before.token, edge.token, t);
    }
    edge.firstPoint = static_cast<std::uint32_t>(picture.points.size());
    edge.pointCount = static_cast<std::uint32_t>(points.size());
    picture.points.insert(picture.points.end(), points.begin(), points.end());
    picture.edges.push_back(std::move(edge));
}

Picture Transition::moving(qreal t) const
{
    Picture picture;
    picture.theme = m_to->theme;
    picture.bounds = m_still->bounds;
    for (const Pair& pair : m_cards)
        addCard(picture, pair, t);
    for (const Pair& pair : m_edges)
        addEdge(picture, pair, t);
    return picture;
}

Picture Transition::at(qreal t) const
{
    if (t <= 0)
        return *m_from;
    if (t >= 1)
        return *m_to;
    Picture whole = *m_still;
    const Picture part = moving(t);
    for (Card card : part.cards) {
        card.firstRow += static_cast<std::uint32_t>(m_still->rows.size());
        whole.cards.push_back(std::move(card));
    }
    for (Edge edge : part.edges) {
        edge.firstPoint += static_cast<std::uint32_t>(m_still->points.size());
        whole.edges.push_back(std::move(edge));
    }
    whole.rows.insert(whole.rows.end(), part.rows.begin(), part.rows.end());
    whole.points.insert(whole.points.end(), part.points.begin(), part.points.end());
    return whole;
}

Picture interpolate(const Picture& a, const Picture& b, qreal t)
{
    return Transition(std::make_shared<const Picture>(a), std::make_shared<const Picture>(b)).at(t);
}

} // namespace ui
