#include "ui/scene/picture_renderer.h"

#include "ui/picture/paint.h"

#include <QPainter>

namespace ui {

bool RenderOrder::covers(const RenderOrder& other) const
{
    const bool isSameScale = transform.m11() == other.transform.m11()
                             && transform.m22() == other.transform.m22()
                             && pixelRatio == other.pixelRatio;
    if (picture != other.picture || !isSameScale)
        return false;
    const QPointF shift(other.transform.dx() - transform.dx(),
                        other.transform.dy() - transform.dy());
    return QRectF(area).translated(shift).contains(other.area);
}

Rendering render(const RenderOrder& order)
{
    const QSize size = order.area.size() * order.pixelRatio;
    QImage image(size, QImage::Format_RGB32);
    image.setDevicePixelRatio(order.pixelRatio);
    const Theme* theme = order.picture ? order.picture->theme.get() : nullptr;
    image.fill(theme ? theme->colors.canvas : QColor(Qt::transparent));
    if (theme) {
        QPainter painter(&image);
        painter.translate(-order.area.topLeft());
        painter.setTransform(order.transform, true);
        const QRectF visible = order.transform.inverted().mapRect(QRectF(order.area));
        paint(painter, *order.picture, visible, order.transform.m11());
    }
    return {order, image};
}

PictureRenderer::PictureRenderer(QObject* parent) : QObject(parent)
{
    m_threads.setMaxThreadCount(1);
}

PictureRenderer::~PictureRenderer()
{
    m_threads.waitForDone();
}

void PictureRenderer::request(const RenderOrder& order)
{
    if (!m_isRunning) {
        start(order);
        return;
    }
    m_next = order;
    m_hasNext = true;
}

void PictureRenderer::start(const RenderOrder& order)
{
    m_isRunning = true;
    m_threads.start([this, order] {
        const Rendering rendering = render(order);
        QMetaObject::invokeMethod(
            this, [this, rendering] { finish(rendering); }, Qt::QueuedConnection);
    });
}

void PictureRenderer::finish(const Rendering& rendering)
{
    m_isRunning = false;
    if (m_hasNext) {
        m_hasNext = false;
        start(m_next);
    }
    Q_EMIT rendered(rendering);
}

} // namespace ui
