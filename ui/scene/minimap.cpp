#include "ui/scene/minimap.h"

#include "ui/picture/paint.h"

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr qreal kRim = 6;
constexpr qreal kArea = 34'000;
constexpr int kLeastSide = 100;
constexpr qreal kLeastFrame = 10; // A smaller one could not be seen.

} // namespace

Minimap::Minimap(QWidget* parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("minimap"));
    setAccessibleName(tr("Map of the scene"));
    setToolTip(tr("The whole scene. Drag the frame to see another part."));
    setCursor(Qt::CrossCursor);
}

void Minimap::setPicture(std::shared_ptr<const Picture> picture)
{
    if (picture == m_picture)
        return;
    m_picture = std::move(picture);
    m_image = {};
    update();
}

void Minimap::setVisibleArea(const QRectF& area)
{
    if (area == m_visible)
        return;
    m_visible = area;
    update();
}

QSize Minimap::sizeFor(QSize view) const
{
    const QRectF bounds = m_picture ? m_picture->bounds : QRectF();
    if (bounds.isEmpty())
        return {kLeastSide, kLeastSide};
    const auto side = [](qreal wanted, int room) {
        return std::clamp(qRound(wanted), kLeastSide, std::max(kLeastSide, room));
    };
    const int width = side(std::sqrt(kArea * bounds.width() / bounds.height()), view.width() / 3);
    return {width, side(kArea / width, view.height() * 3 / 4)};
}

QTransform Minimap::mapping() const
{
    const QRectF inside = QRectF(rect()).adjusted(kRim, kRim, -kRim, -kRim);
    const QRectF bounds = m_picture ? m_picture->bounds : QRectF();
    if (bounds.isEmpty())
        return {};
    QTransform transform;
    transform.translate(inside.center().x(), inside.center().y());
    transform.scale(inside.width() / bounds.width(), inside.height() / bounds.height());
    transform.translate(-bounds.center().x(), -bounds.center().y());
    return transform;
}

void Minimap::paintEvent(QPaintEvent*)
{
    if (!m_picture || !m_picture->theme)
        return;
    const Colors& colors = m_picture->theme->colors;
    const QTransform toMap = mapping();
    if (m_image.isNull()) {
        m_image = QImage(size() * devicePixelRatioF(), QImage::Format_RGB32);
        m_image.setDevicePixelRatio(devicePixelRatioF());
        m_image.fill(colors.canvas);
        QPainter painter(&m_image);
        painter.setTransform(toMap);
        ui::paint(painter, *m_picture, m_picture->bounds, std::min(toMap.m11(), toMap.m22()));
    }
    QPainter painter(this);
    painter.drawImage(0, 0, m_image);
    painter.setPen(QPen(colors.cardBorder, 1));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    QRectF frame =
        toMap.mapRect(m_visible).intersected(QRectF(rect()).adjusted(1.5, 1.5, -2.5, -2.5));
    const qreal wider = std::max(0.0, (kLeastFrame - frame.width()) / 2);
    const qreal higher = std::max(0.0, (kLeastFrame - frame.height()) / 2);
    frame.adjust(-wider, -higher, wider, higher);
    QColor veil = colors.selection;
    veil.setAlpha(28);
    painter.setBrush(veil);
    painter.setPen(QPen(colors.selection, 2));
    painter.drawRect(frame);
}

void Minimap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        Q_EMIT centreWanted(mapping().inverted().map(event->position()));
    event->accept();
}

void Minimap::mouseMoveEvent(QMouseEvent* event)
{
    if (event->buttons() & Qt::LeftButton)
        Q_EMIT centreWanted(mapping().inverted().map(event->position()));
    event->accept();
}

void Minimap::resizeEvent(QResizeEvent*)
{
    m_image = {};
}

void Minimap::mouseReleaseEvent(QMouseEvent* event)
{
    event->accept();
}

} // namespace ui
