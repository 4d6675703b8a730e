#include "ui/picture/routes.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace ui {

namespace {

constexpr qreal kClearance = 7;   // Between an edge and a card that it passes.
constexpr qreal kLaneStep = 7;    // Between edges that pass through the same gap.
constexpr qreal kBesideCard = 16; // Where an edge is straight before and behind a column.
constexpr qreal kEntryStep = 12;
constexpr qreal kBlockColumns = 90; // Layers stand further apart.
constexpr qreal kLoop = 46;         // How far the smallest loop swings out.

/// A point that an edge passes, and whether it moves to the right (1) or left (-1) there.
struct Waypoint
{
    QPointF point;
    int direction = 1;
};

/// The cards of one layer from top to bottom, and who passes between them.
class LayerCards
{
public:
    void add(const QRectF& rect)
    {
        m_rects.push_back(rect);
        m_left = std::min(m_left, rect.left());
        m_right = std::max(m_right, rect.right());
    }

    void finish()
    {
        std::sort(m_rects.begin(), m_rects.end(),
                  [](const QRectF& a, const QRectF& b) { return a.top() < b.top(); });
    }

    bool isEmpty() const { return m_rects.empty(); }
    qreal left() const { return m_left; }
    qreal right() const { return m_right; }

    /// A free height as near to `wanted` as can be.
    qreal pass(qreal wanted)
    {
        const qreal gap = nearestGap(wanted);
        qreal free = gap;
        for (int step = 1; isTaken(free) && step < 8; ++step) {
            const int lanes = (step + 1) / 2;
            free = gap + (step % 2 == 1 ? lanes : -lanes) * kLaneStep;
        }
        if (isInside(free))
            free = gap;
        m_taken.push_back(free);
        return free;
    }

    /// The right side of what stands between two heights.
    qreal rightBetween(qreal top, qreal bottom) const
    {
        qreal right = m_left;
        for (const QRectF& rect : m_rects)
            if (rect.bottom() > top && rect.top() < bottom)
                right = std::max(right, rect.right());
        return right;
    }

private:
    bool isTaken(qreal y) const
    {
        return std::any_of(m_taken.begin(), m_taken.end(),
                           [y](qreal taken) { return std::abs(taken - y) < kLaneStep - 1; });
    }

    bool isInside(qreal y) const
    {
        return std::any_of(m_rects.begin(), m_rects.end(), [y](const QRectF& rect) {
            return y > rect.top() - kClearance && y < rect.bottom() + kClearance;
        });
    }

    qreal nearestGap(qreal wanted) const
    {
        if (!isInside(wanted))
            return wanted;
        qreal best = wanted;
        qreal bestMove = -1;
        const auto consider = [&](qreal y) {
            if (isInside(y) || (bestMove >= 0 && std::abs(y - wanted) >= bestMove))
                return;
            best = y;
            bestMove = std::abs(y - wanted);
        };
        for (std::size_t i = 0; i < m_rects.size(); ++i) {
            const QRectF& rect = m_rects[i];
            const bool isFirst = i == 0;
            const bool isLast = i + 1 == m_rects.size();
            consider(isFirst ? rect.top() - 2 * kClearance
                             : (m_rects[i - 1].bottom() + rect.top()) / 2);
            if (isLast)
                consider(rect.bottom() + 2 * kClearance);
        }
        return best;
    }

    std::vector<QRectF> m_rects;
    std::vector<qreal> m_taken;
    qreal m_left = 1e12;
    qreal m_right = -1e12;
};

class Router
{
public:
    Router(const std::vector<RouteBox>& boxes, const std::vector<RouteRequest>& requests)
        : m_boxes(boxes), m_requests(requests)
    {
        for (const RouteBox& box : boxes) {
            const auto layer = static_cast<std::size_t>(std::max(box.layer, 0));
            if (m_columns.size() <= layer)
                m_columns.resize(layer + 1);
            if (!box.isLoose)
                m_columns[layer].add(box.rect);
        }
        for (LayerCards& column : m_columns)
            column.finish();
    }

    std::vector<std::vector<QPointF>> run()
    {
        chooseEnds();
        std::vector<std::vector<QPointF>> routes;
        routes.reserve(m_requests.size());
        for (std::size_t i = 0; i < m_requests.size(); ++i)
            routes.push_back(route(i));
        return routes;
    }

private:
    int layerOf(std::size_t box) const { return std::max(m_boxes[box].layer, 0); }

    bool isForward(const RouteRequest& request) const
    {
        return arrivesAtLeft(m_boxes[request.from], m_boxes[request.to], request.start);
    }

    void chooseEnds();
    std::vector<QPointF> route(std::size_t index);
    bool isInBlock(int layer) const;
    void passForward(std::vector<Waypoint>& way, const RouteRequest& request, QPointF end);
    void passBack(std::vector<Waypoint>& way, const RouteRequest& request, QPointF end);
    qreal loopRight(const RouteRequest& request, QPointF end) const;

    const std::vector<RouteBox>& m_boxes;
    const std::vector<RouteRequest>& m_requests;
    std::vector<LayerCards> m_columns;
    std::vector<QPointF> m_ends;
};

void Router::chooseEnds()
{
    m_ends.resize(m_requests.size());
    std::map<std::pair<std::size_t, bool>, std::vector<std::size_t>> bySide;
    for (std::size_t i = 0; i < m_requests.size(); ++i)
        bySide[{m_requests[i].to, isForward(m_requests[i])}].push_back(i);
    for (auto& [side, edges] : bySide) {
        const RouteBox& box = m_boxes[side.first];
        std::stable_sort(edges.begin(), edges.end(), [this](std::size_t a, std::size_t b) {
            return m_requests[a].start.y() < m_requests[b].start.y();
        });
        const std::vector<qreal> heights = entryHeights(box.rect, box.titleHeight, edges.size());
        for (std::size_t i = 0; i < edges.size(); ++i)
            m_ends[edges[i]] =
                QPointF(side.second ? box.rect.left() : box.rect.right(), heights[i]);
    }
}

/// Columns so close together are those of a block of siblings: edges run along its rows, many as
/// one, instead of across.
bool Router::isInBlock(int layer) const
{
    const LayerCards& column = m_columns[static_cast<std::size_t>(layer)];
    const auto next = static_cast<std::size_t>(layer) + 1;
    return next < m_columns.size() && !m_columns[next].isEmpty()
           && m_columns[next].left() - column.right() < kBlockColumns;
}

/// Between the cards of every layer on the way to the right.
void Router::passForward(std::vector<Waypoint>& way, const RouteRequest& request, QPointF end)
{
    // Past the marks beside its own column.
    const qreal clear = m_columns[static_cast<std::size_t>(layerOf(request.from))].right() + 4;
    if (clear > request.start.x() + kBesideCard && clear < end.x())
        way.push_back({QPointF(clear, request.start.y()), 1});
    for (int layer = layerOf(request.from) + 1; layer < layerOf(request.to); ++layer) {
        LayerCards& column = m_columns[static_cast<std::size_t>(layer)];
        if (column.isEmpty())
            continue;
        const QPointF from = way.back().point;
        const qreal middle = (column.left() + column.right()) / 2;
        const qreal share = std::clamp((middle - from.x()) / (end.x() - from.x()), 0.0, 1.0);
        const qreal y =
            column.pass(isInBlock(layer) ? end.y() : from.y() + (end.y() - from.y()) * share);
        way.push_back({QPointF(column.left() - kBesideCard, y), 1});
        way.push_back({QPointF(column.right() + kBesideCard, y), 1});
    }
    way.push_back({end, 1});
}

/// Around the right of its own card, then between the cards of every layer to the left.
void Router::passBack(std::vector<Waypoint>& way, const RouteRequest& request, QPointF end)
{
    const QRectF& card = m_boxes[request.from].rect;
    for (int layer = layerOf(request.from); layer > layerOf(request.to); --layer) {
        LayerCards& column = m_columns[static_cast<std::size_t>(layer)];
        if (column.isEmpty())
            continue;
        qreal wanted = way.back().point.y();
        if (layer == layerOf(request.from))
            wanted = end.y() < card.center().y() && request.start.y() < card.center().y()
                         ? card.top() - kClearance - 4
                         : card.bottom() + kClearance + 4;
        const qreal y = column.pass(wanted);
        way.push_back({QPointF(column.right() + kBesideCard / 2, y), -1});
        way.push_back({QPointF(column.left() - kBesideCard, y), -1});
    }
    way.push_back({end, -1});
}

qreal Router::loopRight(const RouteRequest& request, QPointF end) const
{
    const auto [top, bottom] = std::minmax(request.start.y(), end.y());
    const LayerCards& column = m_columns[static_cast<std::size_t>(layerOf(request.from))];
    const qreal right = column.rightBetween(top, bottom);
    return std::max({right, request.start.x(), end.x()}) + kLoop / 2
           + std::min(34.0, (bottom - top) * 0.06);
}

std::vector<QPointF> Router::route(std::size_t index)
{
    const RouteRequest& request = m_requests[index];
    const QPointF end = m_ends[index];
    std::vector<Waypoint> way{{request.start, 1}};
    if (m_boxes[request.from].isLoose || m_boxes[request.to].isLoose)
        return directCurve(request.start, end, isForward(request));
    if (isForward(request)) {
        passForward(way, request, end);
    } else if (layerOf(request.from) == layerOf(request.to)) {
        // The curve reaches three quarters of the way to its control points.
        const qreal reach = loopRight(request, end);
        const qreal startX = request.start.x() + (reach - request.start.x()) / 0.75;
        const qreal endX = end.x() + (reach - end.x()) / 0.75;
        return {request.start, QPointF(startX, request.start.y()), QPointF(endX, end.y()), end};
    } else {
        passBack(way, request, end);
    }

    std::vector<QPointF> points{way.front().point};
    for (std::size_t i = 1; i < way.size(); ++i) {
        const Waypoint& a = way[i - 1];
        const Waypoint& b = way[i];
        const qreal across = std::abs(b.point.x() - a.point.x());
        const bool turns = a.direction != b.direction;
        const qreal reach =
            turns ? std::max(kLoop * 0.7, across * 0.5 + 14)
                  : std::max(across * 0.5, std::min(30.0, std::abs(b.point.y() - a.point.y())));
        points.push_back(a.point + QPointF(a.direction * reach, 0));
        points.push_back(b.point - QPointF(b.direction * reach, 0));
        points.push_back(b.point);
    }
    return points;
}

} // namespace

bool arrivesAtLeft(const RouteBox& from, const RouteBox& to, QPointF start)
{
    if (from.isLoose || to.isLoose)
        return to.rect.left() > start.x() + kBesideCard;
    return std::max(to.layer, 0) > std::max(from.layer, 0);
}

std::vector<QPointF> directCurve(QPointF start, QPointF end, bool arrivesAtLeft)
{
    const qreal across = std::abs(end.x() - start.x());
    const qreal down = std::abs(end.y() - start.y());
    const qreal reach = arrivesAtLeft ? std::max(across * 0.5, std::min(30.0, down))
                                      : kLoop + std::min(90.0, across * 0.3 + down * 0.1);
    const qreal last = arrivesAtLeft ? -reach : reach;
    return {start, start + QPointF(reach, 0), end + QPointF(last, 0), end};
}

std::vector<qreal> entryHeights(const QRectF& rect, qreal titleHeight, std::size_t count)
{
    const qreal middle = rect.top() + std::min(titleHeight, rect.height()) / 2;
    const qreal margin = 8;
    const qreal room = rect.height() - 2 * margin;
    const qreal step = count > 1 ? std::min(kEntryStep, room / static_cast<qreal>(count - 1)) : 0;
    const qreal span = step * (static_cast<qreal>(count) - 1);
    const qreal first = std::clamp(middle - span / 2, rect.top() + margin,
                                   std::max(rect.top() + margin, rect.bottom() - margin - span));
    std::vector<qreal> heights;
    for (std::size_t i = 0; i < count; ++i)
        heights.push_back(first + step * static_cast<qreal>(i));
    return heights;
}

std::vector<std::vector<QPointF>> routeEdges(const std::vector<RouteBox>& boxes,
                                             const std::vector<RouteRequest>& requests)
{
    return Router(boxes, requests).run();
}

} // namespace ui
