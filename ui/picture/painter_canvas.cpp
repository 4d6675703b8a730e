#include "ui/picture/painter_canvas.h"

#include "ui/picture/curve.h"

#include <QHash>
#include <QLineF>
#include <QPainterPath>
#include <QStaticText>
#include <QVarLengthArray>

namespace ui {

namespace {

constexpr qsizetype kMostTexts = 8000;
constexpr qreal kHatchStep = 9;

/// Laid out once per thread: painting it is three times as fast as painting a string.
const QStaticText& laidOut(const QString& text, Face face, const QFont& font)
{
    thread_local QHash<QString, QStaticText> s_texts[6];
    QHash<QString, QStaticText>& texts = s_texts[static_cast<int>(face)];
    const auto found = texts.constFind(text);
    if (found != texts.constEnd())
        return *found;
    if (texts.size() >= kMostTexts)
        texts.clear();
    QStaticText laid(text);
    laid.setTextFormat(Qt::PlainText);
    laid.setPerformanceHint(QStaticText::ModerateCaching);
    laid.prepare(QTransform(), font);
    return *texts.insert(text, laid);
}

/// Of the laid out text's top; the same for all themes, whose fonts are the same.
qreal ascentOf(Face face, const QFont& font)
{
    thread_local qreal s_ascents[6] = {};
    qreal& ascent = s_ascents[static_cast<int>(face)];
    if (ascent == 0)
        ascent = QFontMetricsF(font).ascent();
    return ascent;
}

QPainterPath boxPath(const QRectF& r, const Corners& c)
{
    QPainterPath path;
    path.moveTo(r.left() + c.topLeft, r.top());
    path.lineTo(r.right() - c.topRight, r.top());
    path.quadTo(r.topRight(), QPointF(r.right(), r.top() + c.topRight));
    path.lineTo(r.right(), r.bottom() - c.bottomRight);
    path.quadTo(r.bottomRight(), QPointF(r.right() - c.bottomRight, r.bottom()));
    path.lineTo(r.left() + c.bottomLeft, r.bottom());
    path.quadTo(r.bottomLeft(), QPointF(r.left(), r.bottom() - c.bottomLeft));
    path.lineTo(r.left(), r.top() + c.topLeft);
    path.quadTo(r.topLeft(), QPointF(r.left() + c.topLeft, r.top()));
    return path;
}

} // namespace

PainterCanvas::PainterCanvas(QPainter& painter, const Theme& theme, const QRectF& visible)
    : m_painter(painter), m_theme(theme), m_visible(visible)
{
    m_painter.save();
    m_painter.setRenderHint(QPainter::Antialiasing);
    m_painter.setRenderHint(QPainter::TextAntialiasing);
}

PainterCanvas::~PainterCanvas()
{
    m_painter.restore();
}

void PainterCanvas::setOpacity(qreal opacity)
{
    m_painter.setOpacity(opacity);
}

void PainterCanvas::use(const QColor& fill, const Stroke& stroke)
{
    if (fill.isValid() && fill.alpha() > 0)
        m_painter.setBrush(fill);
    else
        m_painter.setBrush(Qt::NoBrush);
    if (stroke.width <= 0) {
        m_painter.setPen(Qt::NoPen);
        return;
    }
    QPen pen(stroke.color, stroke.width, Qt::SolidLine,
             stroke.dash == Dash::Dotted ? Qt::RoundCap : Qt::FlatCap, Qt::RoundJoin);
    if (stroke.dash == Dash::Dashed)
        pen.setDashPattern({4, 3});
    else if (stroke.dash == Dash::Dotted)
        pen.setDashPattern({0.1, 2.6});
    m_painter.setPen(pen);
}

void PainterCanvas::box(const QRectF& rect, const Corners& corners, const QColor& fill,
                        const Stroke& stroke)
{
    const bool isFramed = stroke.width > 0 && stroke.dash == Dash::Solid
                          && stroke.color.alpha() == 255 && fill.alpha() == 255;
    if (corners.areEqual() && isFramed) {
        // Two fills cost half of what one fill with a pen costs.
        const qreal half = stroke.width / 2;
        use(stroke.color, {});
        m_painter.drawRoundedRect(rect.adjusted(-half, -half, half, half), corners.topLeft + half,
                                  corners.topLeft + half);
        use(fill, {});
        m_painter.drawRoundedRect(rect.adjusted(half, half, -half, -half),
                                  std::max(0.0, corners.topLeft - half),
                                  std::max(0.0, corners.topLeft - half));
        return;
    }
    use(fill, stroke);
    if (corners.areEqual() && corners.topLeft == 0)
        m_painter.drawRect(rect);
    else if (corners.areEqual())
        m_painter.drawRoundedRect(rect, corners.topLeft, corners.topLeft);
    else
        m_painter.drawPath(boxPath(rect, corners));
}

void PainterCanvas::circle(QPointF center, qreal radius, const QColor& fill, const Stroke& stroke)
{
    use(fill, stroke);
    m_painter.drawEllipse(center, radius, radius);
}

void PainterCanvas::polygon(std::span<const QPointF> points, const QColor& fill,
                            const Stroke& stroke)
{
    use(fill, stroke);
    m_painter.drawPolygon(points.data(), static_cast<int>(points.size()));
}

void PainterCanvas::polyline(std::span<const QPointF> points, const Stroke& stroke)
{
    use(Qt::transparent, stroke);
    m_painter.drawPolyline(points.data(), static_cast<int>(points.size()));
}

/// Straight pieces cost a third of a curve and look the same; dashes are cut here, because
/// QPainter would begin its pattern anew with each piece.
void PainterCanvas::curve(std::span<const QPointF> points, const Stroke& stroke)
{
    const Polyline line(points);
    QVarLengthArray<QLineF, 96> pieces;
    const auto add = [&](qreal from, qreal to) {
        const std::vector<QPointF> part = line.part(from, to);
        for (std::size_t i = 1; i < part.size(); ++i) {
            const QRectF around = QRectF(part[i - 1], part[i]).normalized();
            if (around.adjusted(-2, -2, 2, 2).intersects(m_visible))
                pieces.append(QLineF(part[i - 1], part[i]));
        }
    };
    const qreal length = line.length();
    if (stroke.dash == Dash::Solid) {
        add(0, length);
    } else {
        const bool isDotted = stroke.dash == Dash::Dotted;
        const qreal on = isDotted ? 0.2 : 4 * stroke.width;
        const qreal off = isDotted ? 2.6 * stroke.width : 2.8 * stroke.width;
        for (qreal from = 0; from < length; from += on + off)
            add(from, std::min(length, from + on));
    }
    QPen pen(stroke.color, stroke.width, Qt::SolidLine,
             stroke.dash == Dash::Dashed ? Qt::FlatCap : Qt::RoundCap);
    m_painter.setPen(pen);
    m_painter.drawLines(pieces.constData(), static_cast<int>(pieces.size()));
}

void PainterCanvas::hatch(const QRectF& rect, qreal radius, const QColor& color)
{
    m_painter.save();
    m_painter.setClipPath(boxPath(rect, Corners::all(radius)), Qt::IntersectClip);
    QVarLengthArray<QLineF, 64> lines;
    for (qreal x = rect.left() - rect.height(); x < rect.right(); x += kHatchStep)
        lines.append(QLineF(x, rect.bottom(), x + rect.height(), rect.top()));
    m_painter.setPen(QPen(color, 1.4));
    m_painter.drawLines(lines.constData(), static_cast<int>(lines.size()));
    m_painter.restore();
}

void PainterCanvas::text(QPointF baseline, const QString& text, Face face, const QColor& color,
                         qreal scale, qreal squash)
{
    const QFont& font = faceFont(m_theme, face);
    const qreal ascent = ascentOf(face, font);
    m_painter.setFont(font);
    m_painter.setPen(color);
    const QStaticText& laid = laidOut(text, face, font);
    if (scale == 1 && squash == 1) {
        m_painter.drawStaticText(baseline - QPointF(0, ascent), laid);
        return;
    }
    const qreal middle = QFontMetricsF(font).capHeight() / 2 * scale;
    m_painter.save();
    m_painter.translate(baseline.x(), baseline.y() - middle);
    m_painter.scale(scale, scale * squash);
    m_painter.drawStaticText(QPointF(0, middle / scale - ascent), laid);
    m_painter.restore();
}

} // namespace ui
