#pragma once

#include "ui/picture/canvas.h"

#include <QXmlStreamWriter>

namespace ui {

/// Draws as SVG: shapes as shapes, text as text, one group per card and edge.
class SvgCanvas final : public Canvas
{
public:
    SvgCanvas(QXmlStreamWriter& xml, const Theme& theme);

    void beginCard(const Card& card) override;
    void beginEdge(const Edge& edge) override;
    void endItem() override;
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
    void group(const QString& id, const QString& kind, const QString& title);
    void writeColor(const QString& attribute, const QColor& color);
    void writeStyle(const QColor& fill, const Stroke& stroke);

    QXmlStreamWriter& m_xml;
    const Theme& m_theme;
    qreal m_opacity = 1;
};

/// A number without needless digits, the same in every locale.
QString svgNumber(qreal value);

} // namespace ui
