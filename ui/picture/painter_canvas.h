#pragma once

#include "ui/picture/canvas.h"

#include <QPainter>

namespace ui {

/// Draws with a QPainter: on the screen, into an image, into a PDF.
class PainterCanvas : public Canvas
{
public:
    /// `visible`: what lies outside may be left out.
    PainterCanvas(QPainter& painter, const Theme& theme, const QRectF& visible);
    ~PainterCanvas() override;

    void setOpacity(qreal opacity) override;
    void box(const QRectF& rect, const Corners& corners, const QColor& fill,
             const Stroke& stroke) override;
    void circle(QPointF center, qreal radius, const QColor& fill, const Stroke& stroke) override;
    void polygon(std::span<const QPointF> points, const QColor& fill,
                 const Stroke& stroke) override;
    void polyline(std::span<const QPointF> points, const Stroke& stroke) override;
    void curve(std::span<const QPointF> points, const Stroke& stroke) override;
    void hatch(const QRectF& rect, qreal radius, const QColor& color) override;
    void text(QPointF baseline, const QString& text, Face face, const QColor& color, qreal scale,
              qreal squash) override;

private:
    void use(const QColor& fill, const Stroke& stroke);

    QPainter& m_painter;
    const Theme& m_theme;
    QRectF m_visible;
};

} // namespace ui
