#pragma once

#include "ui/picture/canvas.h"

#include <QXmlStreamWriter>

#include <array>
#include <set>

namespace ui {

/// The characters that texts use, by face: what has to be embedded of its font.
using UsedCharacters = std::array<std::set<char32_t>, 6>;

/// Draws as SVG: shapes as shapes, text as text, one group per card and edge.
class SvgCanvas final : public Canvas
{
public:
    enum class TextStyle {
        Attributes, ///< Each text says its font: any reader shows it.
        Classes,    ///< By the classes of faceStyles(): shorter, where there is a style sheet.
    };

    /// Ids begin with `prefix`, so that several pictures fit into one document.
    SvgCanvas(QXmlStreamWriter& xml, const Theme& theme, QString prefix = {},
              TextStyle textStyle = TextStyle::Attributes);

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

    const UsedCharacters& used() const { return m_used; }

private:
    void group(const QString& id, const QString& kind, const QString& title);
    void writeFont(Face face, qreal scale);
    void writeColor(const QString& attribute, const QColor& color);
    void writeStyle(const QColor& fill, const Stroke& stroke);

    QXmlStreamWriter& m_xml;
    const Theme& m_theme;
    QString m_prefix;
    TextStyle m_textStyle;
    UsedCharacters m_used;
    qreal m_opacity = 1;
};

/// The font families of a face, embedded ones first.
QString faceFamilies(Face face);
/// Rules of a style sheet: a class for each face (f0, f1, ...), as Classes wants them.
QString faceStyles(const Theme& theme);
/// Rules of a style sheet that bring the used characters along as fonts.
QString embeddedFonts(const Theme& theme, const UsedCharacters& used);

/// A number without needless digits, the same in every locale.
QString svgNumber(qreal value);

} // namespace ui
