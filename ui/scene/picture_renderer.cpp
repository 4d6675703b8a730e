#include "ui/scene/picture_renderer.h"

#include "ui/picture/paint.h"

#include <QPainter>
#include <QSemaphore>

#include <utility>

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

namespace {

/// While orders come all the time, one is painted to its end after so many milliseconds.
constexpr qint64 kLongestWithoutImage = 100;

/// Paints what falls into the part of the order's area that the image shows.
void renderInto(QImage& image, const RenderOrder& order, const QRect& part,
                const std::atomic<bool>* isStale)
{
    image.setDevicePixelRatio(order.pixelRatio);
    const Theme* theme = order.picture ? order.picture->theme.get() : nullptr;
    image.fill(theme ? theme->colors.canvas : QColor(Qt::transparent));
    if (!theme)
        return;
    QPainter painter(&image);
    painter.translate(-part.topLeft());
    painter.setTransform(order.transform, true);
    const QRectF visible = order.transform.inverted().mapRect(QRectF(part));
    paint(painter, *order.picture, visible, order.transform.m11(), isStale);
}

QImage imageFor(const RenderOrder& order)
{
    return QImage(order.area.size() * order.pixelRatio, QImage::Format_RGB32);
}

} // namespace

Rendering render(const RenderOrder& order)
{
    QImage image = imageFor(order);
    renderInto(image, order, order.area, nullptr);
    return {order, image};
}

PictureRenderer::PictureRenderer(QObject* parent) : QObject(parent)
{
    m_threads.setMaxThreadCount(2);
    m_threads.setExpiryTimeout(-1); // Each keeps the texts that it has laid out.
}

PictureRenderer::~PictureRenderer()
{
    {
        const std::lock_guard guard(m_mutex);
        m_next.reset();
        m_isStale = true;
    }
    m_threads.waitForDone();
}

void PictureRenderer::request(const RenderOrder& order)
{
    const std::lock_guard guard(m_mutex);
    if (m_isWorking) {
        m_next = order;
        if (m_sinceImage.isValid() && m_sinceImage.elapsed() < kLongestWithoutImage)
            m_isStale = true;
        return;
    }
    m_isWorking = true;
    m_isStale = false;
    m_threads.start([this, order] { work(order); });
}

bool PictureRenderer::isBusy() const
{
    const std::lock_guard guard(m_mutex);
    return m_isWorking || m_underway > 0;
}

void PictureRenderer::work(RenderOrder order)
{
    for (std::optional<RenderOrder> wanted = std::move(order); wanted;) {
        Rendering rendering{*wanted, imageFor(*wanted)};
        const bool isPainted = paintHalves(*wanted, rendering);
        wanted = next(isPainted);
        if (isPainted)
            deliver(rendering);
    }
}

/// What to paint next; none: this thread ends.
std::optional<RenderOrder> PictureRenderer::next(bool isPainted)
{
    const std::lock_guard guard(m_mutex);
    if (isPainted) {
        m_sinceImage.start();
        ++m_underway;
    }
    m_isWorking = m_next.has_value();
    if (m_isWorking)
        m_isStale = false;
    return std::exchange(m_next, std::nullopt);
}

/// False: it was stopped midway.
bool PictureRenderer::paintHalves(const RenderOrder& order, Rendering& rendering)
{
    QImage& image = rendering.image;
    // A row of pixels is whole in both halves for all ratios in quarters.
    const int rows = order.area.height() / 8 * 4;
    const int pixels = qRound(rows * order.pixelRatio);
    if (rows == 0 || pixels != rows * order.pixelRatio) {
        renderInto(image, order, order.area, &m_isStale);
        return !m_isStale;
    }
    QRect upper = order.area;
    upper.setHeight(rows);
    QRect lower = order.area;
    lower.setTop(order.area.top() + rows);
    uchar* bits = image.bits();
    const auto stride = image.bytesPerLine();
    QSemaphore isPainted;
    m_threads.start([&] {
        QImage half(bits + pixels * stride, image.width(), image.height() - pixels, stride,
                    image.format());
        renderInto(half, order, lower, &m_isStale);
        isPainted.release();
    });
    QImage half(bits, image.width(), pixels, stride, image.format());
    renderInto(half, order, upper, &m_isStale);
    isPainted.acquire();
    image.setDevicePixelRatio(order.pixelRatio);
    return !m_isStale;
}

/// From the painting thread to the one of this object.
void PictureRenderer::deliver(const Rendering& rendering)
{
    const auto arrive = [this, rendering] {
        {
            const std::lock_guard guard(m_mutex);
            --m_underway;
        }
        Q_EMIT rendered(rendering);
    };
    QMetaObject::invokeMethod(this, arrive, Qt::QueuedConnection);
}

} // namespace ui
