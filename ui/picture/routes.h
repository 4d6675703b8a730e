#pragma once

#include "ui/layout/layout.h"
#include "ui/picture/picture.h"

#include <QPointF>
#include <QRectF>

#include <vector>

namespace ui {

/// One reference on the paper: from a port to a card, both known by index into the boxes.
struct RouteRequest
{
    std::size_t from = 0;
    std::size_t to = 0;
    QPointF start;
};

/// A box that edges run around.
struct RouteBox
{
    QRectF rect;
    int layer = 0;
    qreal titleHeight = 46; ///< Edges end beside the title, where the count stands.
    bool isLoose = false;   ///< Does not stand in the column of its layer: nobody runs around it.
};

/// Ways of edges as chains of cubics (p0 c c p1 c c p2 ...), each starting at its port.
///
/// References to the right end at the left side of a card; those within a layer, back, or to
/// the card itself curve around the right. On its way an edge passes other layers between
/// their cards. Ends at one side stand apart, ordered by where they come from.
///
/// Cost:    O(e * layers passed * log n).
std::vector<std::vector<QPointF>> routeEdges(const std::vector<RouteBox>& boxes,
                                             const std::vector<RouteRequest>& requests);

/// Whether an edge that starts at `start` ends at the left side of `to`.
bool arrivesAtLeft(const RouteBox& from, const RouteBox& to, QPointF start);

/// One curve straight to its end, whatever stands between.
std::vector<QPointF> directCurve(QPointF start, QPointF end, bool arrivesAtLeft);

/// The heights beside a title at which `count` edges end, from top to bottom.
std::vector<qreal> entryHeights(const QRectF& rect, qreal titleHeight, std::size_t count);

} // namespace ui
