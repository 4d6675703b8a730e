#pragma once

#include "ui/picture/comparison.h"
#include "ui/scene/picture_renderer.h"

#include <QGraphicsScene>
#include <QGraphicsView>

#include <memory>

namespace ui {

class RestingLayer;
class ComparedMarks;

/// One of two moments that are compared: the picture, and marks where it differs. It can be panned
/// and zoomed, and somebody else can be told to follow.
class ComparedView final : public QGraphicsView
{
    Q_OBJECT

public:
    explicit ComparedView(std::size_t side, QWidget* parent = nullptr);
    ~ComparedView() override;

    void setComparison(std::shared_ptr<const Comparison> comparison);
    const ComparedSide* shown() const;
    /// Marks one object, or none.
    void select(model::ObjectId object);
    model::ObjectId selected() const;
    /// Scrolls as little as needed.
    void reveal(model::ObjectId object);
    void fitAll();
    void zoomBy(qreal factor);
    /// Shows the same part as another view.
    void follow(const ComparedView& other);

Q_SIGNALS:
    void cameraMoved();
    void objectClicked(model::ObjectId object); ///< None: the canvas.

protected:
    bool event(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    std::size_t m_side;
    QGraphicsScene m_scene;
    PictureRenderer m_renderer;
    RestingLayer* m_resting; // The scene owns both.
    ComparedMarks* m_marks;
    std::shared_ptr<const Comparison> m_comparison;
    QPoint m_pressedAt;
    bool m_isFollowing = false;
    bool m_fitsItself = true;
};

} // namespace ui
