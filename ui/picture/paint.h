#pragma once

#include "ui/picture/canvas.h"
#include "ui/picture/picture.h"

#include <QPainter>

#include <atomic>

namespace ui {

/// Draws all of a picture that touches `viewport` (in the picture's own coordinates), without
/// its background. `levelOfDetail` is the scale at which it will be seen: everything from 0.4,
/// boxes with counts and straight lines from 0.15, flat boxes below, with their count while it
/// can be read; below 0.1 no edges where there are thousands.
///
/// Pure: the same picture, viewport and detail give the same strokes on every canvas.
/// Cost:    O(cards + edges), little for what lies outside. Stops midway once `isStale` is true.
void draw(Canvas& canvas, const Picture& picture, const QRectF& viewport, qreal levelOfDetail,
          const std::atomic<bool>* isStale = nullptr);

void paint(QPainter& painter, const Picture& picture, const QRectF& viewport, qreal levelOfDetail,
           const std::atomic<bool>* isStale = nullptr);

/// The parts of draw(), for those who draw only some of a picture.
void drawEdges(Canvas& canvas, const Picture& picture, const QRectF& viewport, qreal levelOfDetail,
               const std::atomic<bool>* isStale = nullptr);
void drawCards(Canvas& canvas, const Picture& picture, const QRectF& viewport, qreal levelOfDetail,
               const std::atomic<bool>* isStale = nullptr);
void drawEdge(Canvas& canvas, const Picture& picture, const Edge& edge);
void drawCard(Canvas& canvas, const Picture& picture, const Card& card);

/// "full", "boxes" or "flat": what a scale shows.
enum class Detail { Full, Boxes, Flat };
Detail detailAt(qreal scale);

} // namespace ui
