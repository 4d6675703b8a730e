#pragma once

#include <QRectF>
#include <QTransform>

class QGraphicsView;

namespace ui {

inline constexpr qreal kLeastZoom = 0.02;
inline constexpr qreal kMostZoom = 4;
inline constexpr qreal kMostFitZoom = 1.7; ///< A small picture is not blown up further.

/// Zooms around a point of the viewport.
void zoomAround(QGraphicsView& view, QPointF viewportPoint, qreal factor);

/// Shows all of `area`, as large as it may be.
void fitInto(QGraphicsView& view, const QRectF& area);

/// What of the scene is to be seen.
QRectF visibleScene(const QGraphicsView& view);

} // namespace ui
