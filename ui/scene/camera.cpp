#include "ui/scene/camera.h"

#include <QGraphicsView>
#include <QScrollBar>

#include <algorithm>

namespace ui {

void zoomAround(QGraphicsView& view, QPointF viewportPoint, qreal factor)
{
    const qreal now = view.transform().m11();
    const qreal next = std::clamp(now * factor, kLeastZoom, kMostZoom);
    const QPointF under = view.viewportTransform().inverted().map(viewportPoint);
    view.setTransform(QTransform::fromScale(next, next));
    const QPointF moved = view.viewportTransform().map(under) - viewportPoint;
    view.horizontalScrollBar()->setValue(view.horizontalScrollBar()->value() + qRound(moved.x()));
    view.verticalScrollBar()->setValue(view.verticalScrollBar()->value() + qRound(moved.y()));
}

qreal fittingZoom(const QGraphicsView& view, const QRectF& area)
{
    const QSizeF room = view.viewport()->size();
    return std::min(room.width() / std::max(1.0, area.width()),
                    room.height() / std::max(1.0, area.height()));
}

QRectF partAround(const QRectF& whole, const QRectF& middle, QSizeF size)
{
    QRectF part(QPointF(), size);
    part.moveCenter({whole.center().x(), middle.center().y()});
    if (part.width() < whole.width())
        part.moveLeft(whole.left());
    if (part.height() >= whole.height())
        part.moveCenter({part.center().x(), whole.center().y()});
    else
        part.moveTop(std::clamp(part.top(), whole.top(), whole.bottom() - part.height()));
    return part;
}

void fitInto(QGraphicsView& view, const QRectF& area)
{
    const QSizeF room = view.viewport()->size();
    if (area.isEmpty() || room.isEmpty())
        return;
    const qreal zoom =
        std::clamp(std::min(room.width() / area.width(), room.height() / area.height()), kLeastZoom,
                   kMostFitZoom);
    view.setTransform(QTransform::fromScale(zoom, zoom));
    view.centerOn(area.center());
}

QRectF visibleScene(const QGraphicsView& view)
{
    return view.viewportTransform().inverted().mapRect(QRectF(view.viewport()->rect()));
}

} // namespace ui
