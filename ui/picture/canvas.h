#pragma once

#include "ui/picture/picture.h"
#include "ui/picture/text_measure.h"

#include <QColor>
#include <QPointF>
#include <QRectF>
#include <QString>

#include <span>

namespace ui {

enum class Dash : std::uint8_t { Solid, Dashed, Dotted };

struct Stroke
{
    QColor color = Qt::transparent;
    qreal width = 0;
    Dash dash = Dash::Solid;
};

/// Radii of the four corners of a box.
struct Corners
{
    qreal topLeft = 0;
    qreal topRight = 0;
    qreal bottomRight = 0;
    qreal bottomLeft = 0;

    static Corners all(qreal radius) { return {radius, radius, radius, radius}; }
    bool areEqual() const
    {
        return topLeft == topRight && topLeft == bottomRight && topLeft == bottomLeft;
    }
};

/// What a picture is drawn on: the few shapes that it consists of. Screen, image and SVG are
/// canvases, so that they cannot differ.
class Canvas
{
public:
    virtual ~Canvas() = default;

    /// What follows belongs to one card or edge, until endItem().
    virtual void beginCard(const Card& card);
    virtual void beginEdge(const Edge& edge);
    virtual void endItem();
    /// Of everything until the next call; 1 at first.
    virtual void setOpacity(qreal opacity) = 0;

    virtual void box(const QRectF& rect, const Corners& corners, const QColor& fill,
                     const Stroke& stroke = {}) = 0;
    virtual void circle(QPointF center, qreal radius, const QColor& fill,
                        const Stroke& stroke = {}) = 0;
    virtual void polygon(std::span<const QPointF> points, const QColor& fill,
                         const Stroke& stroke = {}) = 0;
    virtual void polyline(std::span<const QPointF> points, const Stroke& stroke) = 0;
    /// A chain of cubics, p0 c c p1 c c p2 ...
    virtual void curve(std::span<const QPointF> points, const Stroke& stroke) = 0;
    /// Slanting lines over a box.
    virtual void hatch(const QRectF& rect, qreal radius, const QColor& color) = 0;
    /// `scale` grows the text around its baseline's start; `squash` presses it flat around the
    /// middle of its capitals.
    virtual void text(QPointF baseline, const QString& text, Face face, const QColor& color,
                      qreal scale = 1, qreal squash = 1) = 0;
};

} // namespace ui
