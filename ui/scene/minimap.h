#pragma once

#include "ui/picture/picture.h"

#include <QImage>
#include <QWidget>

#include <memory>

namespace ui {

/// The whole picture, small, in a corner of the scene, with a frame around what is to be seen.
/// A press or drag asks for another part.
///
/// Cost:    a picture is painted once; moving the frame costs nothing more.
class Minimap final : public QWidget
{
    Q_OBJECT

public:
    /// From so many cards on it helps.
    static constexpr std::size_t kFromCards = 200;

    explicit Minimap(QWidget* parent);

    void setPicture(std::shared_ptr<const Picture> picture);
    /// In coordinates of the picture.
    void setVisibleArea(const QRectF& area);

    /// As high and wide as suits the picture, within what the view can spare.
    QSize sizeFor(QSize view) const;

Q_SIGNALS:
    void centreWanted(QPointF scenePoint);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// From the picture onto this widget; high pictures are widened so that columns stand apart.
    QTransform mapping() const;

    std::shared_ptr<const Picture> m_picture;
    QImage m_image;
    QRectF m_visible;
};

} // namespace ui
