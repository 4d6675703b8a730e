#pragma once

#include <QPointF>

#include <span>
#include <vector>

namespace ui {

/// A chain of cubics as short straight lines, with their lengths: what can be cut to size.
class Polyline
{
public:
    explicit Polyline(std::span<const QPointF> cubics);

    qreal length() const { return m_lengths.empty() ? 0 : m_lengths.back(); }
    QPointF at(qreal distance) const;
    /// Direction of travel there, of length 1.
    QPointF directionAt(qreal distance) const;
    std::vector<QPointF> part(qreal from, qreal to) const;

private:
    std::size_t segmentAt(qreal distance) const;

    std::vector<QPointF> m_points;
    std::vector<qreal> m_lengths; // From the start to each point.
};

/// The part of a chain of cubics from its start to share `t` of its length.
std::vector<QPointF> firstPart(std::span<const QPointF> cubics, qreal t);

} // namespace ui
