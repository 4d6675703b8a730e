#include "ui/picture/paint.h"

#include "ui/picture/painter_canvas.h"

namespace ui {

void paint(QPainter& painter, const Picture& picture, const QRectF& viewport, qreal levelOfDetail)
{
    if (!picture.theme)
        return;
    PainterCanvas canvas(painter, *picture.theme, viewport);
    draw(canvas, picture, viewport, levelOfDetail);
}

} // namespace ui
