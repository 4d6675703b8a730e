#pragma once

#include <QRectF>
#include <QTransform>

class QGraphicsView;

namespace ui {

inline constexpr qreal kLeastZoom = 0.02;
inline constexpr qreal kMostZoom = 4;
inline constexpr qreal kMostFitZoom = 1.7; ///< A small picture is not blown up further.

inline constexpr qreal kLeastFitZoom = 0.6; ///< Text is still read; the rest is out of sight.

/// The zoom at which all of `area` is just seen.
qreal fittingZoom(const QGraphicsView& view, const QRectF& area);

/// A rectangle of this size within `whole` as far as it can be, its left side at the names, so
/// high that `middle` stands in its middle.
QRectF partAround(const QRectF& whole, const QRectF& middle, QSizeF size);

/// Zooms around a point of the viewport.
void zoomAround(QGraphicsView& view, QPointF viewportPoint, qreal factor);

/// Shows all of `area`, as large as it may be.
void fitInto(QGraphicsView& view, const QRectF& area);

/// What of the scene is to be seen.
QRectF visibleScene(const QGraphicsView& view);

} // namespace ui
