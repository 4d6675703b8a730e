#include "ui/export/svg_canvas.h"

#include "ui/export/font_subset.h"

#include <QStringList>

#include <cmath>
#include <map>

namespace ui {

namespace {

QString pointList(std::span<const QPointF> points)
{
    QStringList list;
    for (const QPointF& point : points)
        list.append(svgNumber(point.x()) + QLatin1Char(',') + svgNumber(point.y()));
    return list.join(QLatin1Char(' '));
}

QString cardClass(const Card& card)
{
    QString kind = QStringLiteral("card ");
    switch (card.shape) {
    case CardShape::Names: kind += QLatin1String("names"); break;
    case CardShape::Object: kind += QLatin1String("object"); break;
    case CardShape::Sequence: kind += QLatin1String("sequence"); break;
    case CardShape::Mapping: kind += QLatin1String("mapping"); break;
    case CardShape::WeakMap: kind += QLatin1String("weak-mapping"); break;
    case CardShape::Ref: kind += QLatin1String("ref"); break;
    case CardShape::Proxy: kind += QLatin1String("proxy"); break;
    case CardShape::Pill: kind += QLatin1String("pill"); break;
    case CardShape::Mark: kind += QLatin1String("mark"); break;
    case CardShape::Dot: kind += QLatin1String("dot"); break;
    }
    if (card.isDead)
        kind += QLatin1String(" dead");
    if (card.isUnreachable)
        kind += QLatin1String(" unreachable");
    return kind;
}

QString edgeClass(EdgeKind kind)
{
    switch (kind) {
    case EdgeKind::Strong: return QStringLiteral("edge strong");
    case EdgeKind::Weak: return QStringLiteral("edge weak");
    case EdgeKind::Callback: return QStringLiteral("edge callback");
    case EdgeKind::Stub: break;
    }
    return QStringLiteral("edge hidden");
}

bool isCodeFace(Face face)
{
    return face == Face::Name || face == Face::Value;
}

QString boxPathData(const QRectF& r, const Corners& c)
{
    const auto point = [](qreal x, qreal y) {
        return svgNumber(x) + QLatin1Char(' ') + svgNumber(y);
    };
    QString d = QStringLiteral("M") + point(r.left() + c.topLeft, r.top());
    d += QStringLiteral("L") + point(r.right() - c.topRight, r.top());
    d += QStringLiteral("Q") + point(r.right(), r.top()) + QLatin1Char(' ')
         + point(r.right(), r.top() + c.topRight);
    d += QStringLiteral("L") + point(r.right(), r.bottom() - c.bottomRight);
    d += QStringLiteral("Q") + point(r.right(), r.bottom()) + QLatin1Char(' ')
         + point(r.right() - c.bottomRight, r.bottom());
    d += QStringLiteral("L") + point(r.left() + c.bottomLeft, r.bottom());
    d += QStringLiteral("Q") + point(r.left(), r.bottom()) + QLatin1Char(' ')
         + point(r.left(), r.bottom() - c.bottomLeft);
    d += QStringLiteral("L") + point(r.left(), r.top() + c.topLeft);
    d += QStringLiteral("Q") + point(r.left(), r.top()) + QLatin1Char(' ')
         + point(r.left() + c.topLeft, r.top());
    return d + QLatin1Char('Z');
}

} // namespace

QString svgNumber(qreal value)
{
    QString text = QString::number(value, 'f', 2);
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    if (text.endsWith(QLatin1Char('.')))
        text.chop(1);
    return text == QLatin1String("-0") ? QStringLiteral("0") : text;
}

SvgCanvas::SvgCanvas(QXmlStreamWriter& xml, const Theme& theme, QString prefix, TextStyle textStyle)
    : m_xml(xml), m_theme(theme), m_prefix(std::move(prefix)), m_textStyle(textStyle)
{}

void SvgCanvas::group(const QString& id, const QString& kind, const QString& title)
{
    m_xml.writeStartElement(QStringLiteral("g"));
    m_xml.writeAttribute(QStringLiteral("id"), m_prefix + id);
    m_xml.writeAttribute(QStringLiteral("class"), kind);
    if (!title.isEmpty())
        m_xml.writeTextElement(QStringLiteral("title"), title);
}

void SvgCanvas::beginCard(const Card& card)
{
    const QString prefix =
        card.shape == CardShape::Mark ? QStringLiteral("mark-%1") : QStringLiteral("object-%1");
    group(prefix.arg(card.id.value), cardClass(card), card.tip);
}

void SvgCanvas::beginEdge(const Edge& edge)
{
    const QString id = QStringLiteral("edge-%1-%2-%3")
                           .arg(edge.owner.value)
                           .arg(edge.slot.packed)
                           .arg(edge.target.value);
    group(edge.kind == EdgeKind::Stub ? QStringLiteral("hidden-%1").arg(edge.target.value) : id,
          edgeClass(edge.kind), edge.label);
}

void SvgCanvas::endItem()
{
    m_xml.writeEndElement();
}

void SvgCanvas::setOpacity(qreal opacity)
{
    m_opacity = opacity;
}

void SvgCanvas::writeColor(const QString& attribute, const QColor& color)
{
    if (!color.isValid() || color.alpha() == 0) {
        m_xml.writeAttribute(attribute, QStringLiteral("none"));
        return;
    }
    m_xml.writeAttribute(attribute, color.name());
    if (color.alpha() < 255)
        m_xml.writeAttribute(attribute + QStringLiteral("-opacity"),
                             svgNumber(color.alphaF() + 0.0));
}

void SvgCanvas::writeStyle(const QColor& fill, const Stroke& stroke)
{
    writeColor(QStringLiteral("fill"), fill);
    if (stroke.width > 0) {
        writeColor(QStringLiteral("stroke"), stroke.color);
        m_xml.writeAttribute(QStringLiteral("stroke-width"), svgNumber(stroke.width));
        const qreal w = stroke.width;
        if (stroke.dash == Dash::Dashed)
            m_xml.writeAttribute(QStringLiteral("stroke-dasharray"),
                                 svgNumber(4 * w) + QLatin1Char(' ') + svgNumber(2.8 * w));
        if (stroke.dash == Dash::Dotted) {
            m_xml.writeAttribute(QStringLiteral("stroke-dasharray"),
                                 QStringLiteral("0.2 ") + svgNumber(2.6 * w));
            m_xml.writeAttribute(QStringLiteral("stroke-linecap"), QStringLiteral("round"));
        }
    }
    if (m_opacity < 1)
        m_xml.writeAttribute(QStringLiteral("opacity"), svgNumber(m_opacity));
}

void SvgCanvas::box(const QRectF& rect, const Corners& corners, const QColor& fill,
                    const Stroke& stroke)
{
    if (!corners.areEqual()) {
        m_xml.writeStartElement(QStringLiteral("path"));
        m_xml.writeAttribute(QStringLiteral("d"), boxPathData(rect, corners));
    } else {
        m_xml.writeStartElement(QStringLiteral("rect"));
        m_xml.writeAttribute(QStringLiteral("x"), svgNumber(rect.x()));
        m_xml.writeAttribute(QStringLiteral("y"), svgNumber(rect.y()));
        m_xml.writeAttribute(QStringLiteral("width"), svgNumber(rect.width()));
        m_xml.writeAttribute(QStringLiteral("height"), svgNumber(rect.height()));
        if (corners.topLeft > 0)
            m_xml.writeAttribute(QStringLiteral("rx"), svgNumber(corners.topLeft));
    }
    writeStyle(fill, stroke);
    m_xml.writeEndElement();
}

void SvgCanvas::circle(QPointF center, qreal radius, const QColor& fill, const Stroke& stroke)
{
    m_xml.writeStartElement(QStringLiteral("circle"));
    m_xml.writeAttribute(QStringLiteral("cx"), svgNumber(center.x()));
    m_xml.writeAttribute(QStringLiteral("cy"), svgNumber(center.y()));
    m_xml.writeAttribute(QStringLiteral("r"), svgNumber(radius));
    writeStyle(fill, stroke);
    m_xml.writeEndElement();
}

void SvgCanvas::polygon(std::span<const QPointF> points, const QColor& fill, const Stroke& stroke)
{
    m_xml.writeStartElement(QStringLiteral("polygon"));
    m_xml.writeAttribute(QStringLiteral("points"), pointList(points));
    writeStyle(fill, stroke);
    m_xml.writeEndElement();
}

void SvgCanvas::polyline(std::span<const QPointF> points, const Stroke& stroke)
{
    m_xml.writeStartElement(QStringLiteral("polyline"));
    m_xml.writeAttribute(QStringLiteral("points"), pointList(points));
    writeStyle(Qt::transparent, stroke);
    m_xml.writeEndElement();
}

void SvgCanvas::curve(std::span<const QPointF> points, const Stroke& stroke)
{
    if (points.size() < 4)
        return;
    m_xml.writeStartElement(QStringLiteral("path"));
    m_xml.writeAttribute(QStringLiteral("d"), QStringLiteral("M") + pointList(points.first(1))
                                                  + QStringLiteral(" C")
                                                  + pointList(points.subspan(1)));
    writeStyle(Qt::transparent, stroke);
    m_xml.writeEndElement();
}

/// Lines cut at the box by hand: patterns and clips are what SVG readers differ in.
void SvgCanvas::hatch(const QRectF& rect, qreal radius, const QColor& color)
{
    constexpr qreal kStep = 9;
    const QRectF r = rect.adjusted(radius / 4, radius / 4, -radius / 4, -radius / 4);
    for (qreal x = r.left() - r.height() + kStep; x < r.right(); x += kStep) {
        const qreal fromX = std::max(x, r.left());
        const qreal toX = std::min(x + r.height(), r.right());
        const QPointF ends[2] = {QPointF(fromX, r.bottom() - (fromX - x)),
                                 QPointF(toX, r.bottom() - (toX - x))};
        polyline(ends, {color, 1.4, Dash::Solid});
    }
}

void SvgCanvas::text(QPointF baseline, const QString& text, Face face, const QColor& color,
                     qreal scale, qreal squash)
{
    const QFont& font = faceFont(m_theme, face);
    std::set<char32_t>& used = m_used[static_cast<std::size_t>(face)];
    for (const uint character : text.toUcs4())
        used.insert(static_cast<char32_t>(character));
    m_xml.writeStartElement(QStringLiteral("text"));
    if (squash < 1) {
        const qreal middle = QFontMetricsF(font).capHeight() / 2 * scale;
        m_xml.writeAttribute(QStringLiteral("transform"),
                             QStringLiteral("translate(%1 %2) scale(1 %3) translate(0 %4)")
                                 .arg(svgNumber(baseline.x()), svgNumber(baseline.y() - middle),
                                      svgNumber(squash), svgNumber(middle)));
    } else {
        m_xml.writeAttribute(QStringLiteral("x"), svgNumber(baseline.x()));
        m_xml.writeAttribute(QStringLiteral("y"), svgNumber(baseline.y()));
    }
    if (text.size() > 1) {
        m_xml.writeAttribute(QStringLiteral("textLength"),
                             svgNumber(QFontMetricsF(font).horizontalAdvance(text) * scale));
    }
    writeFont(face, scale);
    writeColor(QStringLiteral("fill"), color);
    if (m_opacity < 1)
        m_xml.writeAttribute(QStringLiteral("opacity"), svgNumber(m_opacity));
    m_xml.writeCharacters(text);
    m_xml.writeEndElement();
}

void SvgCanvas::writeFont(Face face, qreal scale)
{
    const QFont& font = faceFont(m_theme, face);
    if (m_textStyle == TextStyle::Classes) {
        m_xml.writeAttribute(QStringLiteral("class"),
                             QStringLiteral("f%1").arg(static_cast<int>(face)));
        if (scale != 1)
            m_xml.writeAttribute(
                QStringLiteral("style"),
                QStringLiteral("font-size:%1px").arg(svgNumber(font.pixelSize() * scale)));
        return;
    }
    m_xml.writeAttribute(QStringLiteral("font-family"), faceFamilies(face));
    m_xml.writeAttribute(QStringLiteral("font-size"), svgNumber(font.pixelSize() * scale));
    if (font.weight() != QFont::Normal)
        m_xml.writeAttribute(QStringLiteral("font-weight"), QString::number(font.weight()));
    m_xml.writeAttribute(QStringLiteral("xml:space"), QStringLiteral("preserve"));
}

QString faceFamilies(Face face)
{
    return isCodeFace(face)
               ? QStringLiteral("'Refscope Code', 'DejaVu Sans Mono', Menlo, Consolas, monospace")
               : QStringLiteral("'Refscope Text', Inter, 'Helvetica Neue', Arial, sans-serif");
}

QString faceStyles(const Theme& theme)
{
    QString rules;
    for (int i = 0; i < 6; ++i) {
        const auto face = static_cast<Face>(i);
        const QFont& font = faceFont(theme, face);
        rules += QStringLiteral(".f%1{font:%2 %3px %4;white-space:pre}\n")
                     .arg(i)
                     .arg(font.weight())
                     .arg(font.pixelSize())
                     .arg(faceFamilies(face));
    }
    return rules;
}

QString embeddedFonts(const Theme& theme, const UsedCharacters& used)
{
    struct Cut
    {
        QFont font;
        std::set<char32_t> characters;
    };
    std::map<std::pair<bool, int>, Cut> cuts; // By family and weight: faces may share one.
    for (std::size_t i = 0; i < used.size(); ++i) {
        if (used[i].empty())
            continue;
        const auto face = static_cast<Face>(i);
        const QFont& font = faceFont(theme, face);
        Cut& cut = cuts[{isCodeFace(face), font.weight()}];
        cut.font = font;
        cut.characters.insert(used[i].begin(), used[i].end());
    }
    QString rules;
    for (const auto& [key, cut] : cuts) {
        const QByteArray family = key.first ? "Refscope Code" : "Refscope Text";
        const QByteArray bytes = subsetFont(cut.font, cut.characters, family);
        rules += QStringLiteral("@font-face{font-family:'%1';font-weight:%2;"
                                "src:url(data:font/ttf;base64,%3) format('truetype')}\n")
                     .arg(QString::fromLatin1(family))
                     .arg(key.second)
                     .arg(QString::fromLatin1(bytes.toBase64()));
    }
    return rules;
}

} // namespace ui
