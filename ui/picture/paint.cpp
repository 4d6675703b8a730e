#include "ui/picture/paint.h"

#include "ui/picture/painter_canvas.h"

namespace ui {

void paint(QPainter& painter, const Picture& picture, const QRectF& viewport, qreal levelOfDetail,
           const std::atomic<bool>* isStale)
{
    if (!picture.theme)
        return;
    PainterCanvas canvas(painter, *picture.theme, viewport);
    draw(canvas, picture, viewport, levelOfDetail, isStale);
}

} // namespace ui
