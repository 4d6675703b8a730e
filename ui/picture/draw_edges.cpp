#include "ui/picture/curve.h"
#include "ui/picture/film_painter.h"
#include "ui/picture/paint.h"

#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr std::size_t kManyEdges = 200;
constexpr qreal kNoEdgesBelow = 0.1; // Where there are so many that they are but noise:
constexpr std::size_t kNoise = 2000;

struct EdgeLook
{
    Stroke stroke;
    bool isHollow = false;
};

EdgeLook lookOf(EdgeKind kind, const Theme& theme)
{
    const Colors& colors = theme.colors;
    const qreal width = theme.metrics.edgeWidth;
    switch (kind) {
    case EdgeKind::Strong: return {{colors.strong, width, Dash::Solid}, false};
    case EdgeKind::Weak: return {{colors.weak, width, Dash::Dashed}, true};
    case EdgeKind::Callback: return {{colors.callback, width * 1.25, Dash::Dotted}, false};
    case EdgeKind::Stub: break;
    }
    return {{colors.mutedText, width * 0.8, Dash::Solid}, false};
}

void drawHead(Canvas& canvas, QPointF tip, QPointF along, const EdgeLook& look, const Theme& theme)
{
    const qreal length = theme.metrics.headLength;
    const QPointF across(-along.y(), along.x());
    const QPointF base = tip - along * length;
    const qreal half = length * 0.43;
    const std::array<QPointF, 3> points{tip, base + across * half, base - across * half};
    if (look.isHollow)
        canvas.polygon(points, theme.colors.canvas, {look.stroke.color, 1.6, Dash::Solid});
    else
        canvas.polygon(points, look.stroke.color);
}

/// How many references are not shown, where the stub begins.
void drawStubLabel(Canvas& canvas, const Edge& edge, QPointF start, const Theme& theme)
{
    const QFontMetricsF metrics(theme.faces.note);
    const qreal width = metrics.horizontalAdvance(edge.label);
    const QRectF pill(start.x() - width - 10, start.y() - 10, width + 12, 20);
    canvas.box(pill, Corners::all(10), theme.colors.cell, {theme.colors.cardBorder, 1});
    canvas.text(QPointF(pill.left() + 6, start.y() + metrics.capHeight() / 2), edge.label,
                Face::Note, theme.colors.mutedText);
}

/// From afar an edge is a straight line between the points it passes.
void drawStraight(Canvas& canvas, const Picture& picture, const Edge& edge, qreal scale)
{
    std::vector<QPointF> points;
    for (std::uint32_t i = 0; i < edge.pointCount; i += 3)
        points.push_back(picture.points[edge.firstPoint + i]);
    Stroke stroke = lookOf(edge.kind, *picture.theme).stroke;
    stroke.width = std::max(stroke.width, 0.9 / scale);
    stroke.dash = Dash::Solid;
    canvas.polyline(points, stroke);
}

QRectF boundsOf(const Picture& picture, const Edge& edge)
{
    const QPointF* points = &picture.points[edge.firstPoint];
    QPointF low = points[0];
    QPointF high = points[0];
    for (std::uint32_t i = 1; i < edge.pointCount; ++i) {
        low = QPointF(std::min(low.x(), points[i].x()), std::min(low.y(), points[i].y()));
        high = QPointF(std::max(high.x(), points[i].x()), std::max(high.y(), points[i].y()));
    }
    return QRectF(low, high).adjusted(-30, -12, 12, 12);
}

} // namespace

void drawEdge(Canvas& canvas, const Picture& picture, const Edge& edge)
{
    if (edge.opacity <= 0 || edge.progress <= 0 || edge.pointCount < 4)
        return;
    const Theme& theme = *picture.theme;
    const EdgeLook look = lookOf(edge.kind, theme);
    const std::span<const QPointF> whole(&picture.points[edge.firstPoint], edge.pointCount);
    const Polyline line(whole);
    const qreal tip = line.length() * static_cast<qreal>(edge.progress);
    const qreal head = std::min(theme.metrics.headLength, tip);
    const qreal share = line.length() > 0 ? (tip - head * 0.85) / line.length() : 0;

    canvas.beginEdge(edge);
    canvas.setOpacity(static_cast<qreal>(edge.opacity));
    canvas.curve(firstPart(whole, share), look.stroke);
    drawHead(canvas, line.at(tip), line.directionAt(tip - head * 0.4), look, theme);
    if (edge.kind == EdgeKind::Stub)
        drawStubLabel(canvas, edge, whole.front(), theme);
    drawFilmToken(canvas, theme, edge, line);
    canvas.setOpacity(1);
    canvas.endItem();
}

void drawEdges(Canvas& canvas, const Picture& picture, const QRectF& viewport, qreal levelOfDetail,
               const std::atomic<bool>* isStale)
{
    if (levelOfDetail < kNoEdgesBelow && picture.edges.size() > kNoise)
        return;
    const Detail detail = detailAt(levelOfDetail);
    const bool isCrowded = picture.edges.size() > kManyEdges;
    for (const Edge& edge : picture.edges) {
        if (edge.pointCount < 4 || !boundsOf(picture, edge).intersects(viewport))
            continue;
        const QPointF start = picture.points[edge.firstPoint];
        const QPointF end = picture.points[edge.firstPoint + edge.pointCount - 1];
        if (isCrowded && !viewport.contains(start) && !viewport.contains(end))
            continue;
        if (isStale != nullptr && *isStale)
            return;
        if (detail == Detail::Full)
            drawEdge(canvas, picture, edge);
        else if (edge.kind != EdgeKind::Stub)
            drawStraight(canvas, picture, edge, levelOfDetail);
    }
}

} // namespace ui
