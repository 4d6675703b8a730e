#include "ui/picture/curve.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

QPointF cubicPoint(const QPointF* p, qreal t)
{
    const qreal s = 1 - t;
    return p[0] * (s * s * s) + p[1] * (3 * s * s * t) + p[2] * (3 * s * t * t)
           + p[3] * (t * t * t);
}

/// As few as look round: more for long curves, one for a straight one.
int segmentsFor(const QPointF* p)
{
    const auto length = [](QPointF by) { return std::hypot(by.x(), by.y()); };
    if (p[0].y() == p[3].y() && p[1].y() == p[0].y() && p[2].y() == p[3].y()
        && (p[1].x() - p[0].x()) * (p[3].x() - p[0].x()) >= 0
        && (p[3].x() - p[2].x()) * (p[3].x() - p[0].x()) >= 0)
        return 1;
    const qreal way = length(p[1] - p[0]) + length(p[2] - p[1]) + length(p[3] - p[2]);
    return std::clamp(static_cast<int>(way / 14), 8, 40);
}

/// The parameter of a cubic so far from its start, as its polyline measures it.
qreal parameterAt(const QPointF* p, qreal distance)
{
    constexpr int kSteps = 32;
    QPointF from = p[0];
    for (int step = 1; step <= kSteps; ++step) {
        const QPointF to = cubicPoint(p, step / qreal(kSteps));
        const qreal length = std::hypot(to.x() - from.x(), to.y() - from.y());
        if (distance <= length)
            return (step - 1 + (length > 0 ? distance / length : 0)) / kSteps;
        distance -= length;
        from = to;
    }
    return 1;
}

} // namespace

Polyline::Polyline(std::span<const QPointF> cubics)
{
    if (cubics.empty())
        return;
    m_points.push_back(cubics.front());
    m_lengths.push_back(0);
    for (std::size_t i = 0; i + 3 < cubics.size(); i += 3) {
        const int segments = segmentsFor(&cubics[i]);
        for (int step = 1; step <= segments; ++step) {
            const QPointF next = cubicPoint(&cubics[i], step / qreal(segments));
            const QPointF by = next - m_points.back();
            m_lengths.push_back(m_lengths.back() + std::hypot(by.x(), by.y()));
            m_points.push_back(next);
        }
    }
}

std::size_t Polyline::segmentAt(qreal distance) const
{
    const auto end = std::lower_bound(m_lengths.begin(), m_lengths.end(), distance);
    const auto index = static_cast<std::size_t>(end - m_lengths.begin());
    return std::clamp<std::size_t>(index, 1, m_points.size() - 1) - 1;
}

QPointF Polyline::at(qreal distance) const
{
    if (m_points.size() < 2)
        return m_points.empty() ? QPointF() : m_points.front();
    const std::size_t i = segmentAt(distance);
    const qreal length = m_lengths[i + 1] - m_lengths[i];
    const qreal t = length > 0 ? std::clamp((distance - m_lengths[i]) / length, 0.0, 1.0) : 0.0;
    return m_points[i] + (m_points[i + 1] - m_points[i]) * t;
}

QPointF Polyline::directionAt(qreal distance) const
{
    if (m_points.size() < 2)
        return {1, 0};
    const std::size_t i = segmentAt(distance);
    const QPointF by = m_points[i + 1] - m_points[i];
    const qreal length = std::hypot(by.x(), by.y());
    return length > 0 ? by / length : QPointF(1, 0);
}

std::vector<QPointF> Polyline::part(qreal from, qreal to) const
{
    std::vector<QPointF> points{at(from)};
    for (std::size_t i = 0; i < m_points.size(); ++i)
        if (m_lengths[i] > from && m_lengths[i] < to)
            points.push_back(m_points[i]);
    points.push_back(at(to));
    return points;
}

std::vector<QPointF> firstPart(std::span<const QPointF> cubics, qreal t)
{
    const std::size_t count = cubics.size() / 3;
    std::vector<qreal> lengths;
    qreal whole = 0;
    for (std::size_t i = 0; i < count; ++i) {
        lengths.push_back(Polyline(cubics.subspan(3 * i, 4)).length());
        whole += lengths.back();
    }
    qreal left = whole * std::clamp(t, 0.0, 1.0);
    std::vector<QPointF> points(cubics.begin(), cubics.begin() + 1);
    for (std::size_t i = 0; i < count; ++i) {
        const QPointF* p = &cubics[3 * i];
        if (left >= lengths[i]) {
            points.insert(points.end(), p + 1, p + 4);
            left -= lengths[i];
            continue;
        }
        const qreal s = parameterAt(p, left); // De Casteljau.
        const QPointF a = p[0] + (p[1] - p[0]) * s;
        const QPointF b = p[1] + (p[2] - p[1]) * s;
        const QPointF c = p[2] + (p[3] - p[2]) * s;
        const QPointF d = a + (b - a) * s;
        const QPointF e = b + (c - b) * s;
        points.insert(points.end(), {a, d, d + (e - d) * s});
        break;
    }
    return points;
}

} // namespace ui
