#include "ui/scene/marks_layer.h"

#include "ui/picture/draw_marks.h"
#include "ui/picture/painter_canvas.h"

#include <QPainter>
#include <QWidget>

#include <utility>

namespace ui {

namespace {

const QRectF kAllOfTheScene(-1e7, -1e7, 2e7, 2e7);

} // namespace

void MarksLayer::setPicture(std::shared_ptr<const Picture> picture)
{
    m_picture = std::move(picture);
    findAgain();
}

void MarksLayer::setMarks(SceneMarks marks)
{
    m_marks = std::move(marks);
    findAgain();
}

void MarksLayer::findAgain()
{
    const bool hasAny = m_picture && m_picture->theme && !m_marks.isEmpty();
    m_found = hasAny ? findMarks(m_marks, *m_picture) : MarksInPicture{};
    update();
}

QRectF MarksLayer::boundingRect() const
{
    return kAllOfTheScene;
}

void MarksLayer::paint(QPainter* painter, const QStyleOptionGraphicsItem*, QWidget* widget)
{
    if (!m_picture || !m_picture->theme || m_marks.isEmpty())
        return;
    const QRectF device =
        widget ? QRectF(widget->rect())
               : QRectF(0, 0, painter->device()->width(), painter->device()->height());
    const QRectF view = painter->worldTransform().inverted().mapRect(device);
    PainterCanvas canvas(*painter, *m_picture->theme, view);
    drawMarks(canvas, *m_picture, m_marks, m_found, view, painter->worldTransform().m11());
}

} // namespace ui
