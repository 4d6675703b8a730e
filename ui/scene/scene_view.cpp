#include "ui/scene/scene_view.h"

#include <QWheelEvent>

namespace ui {

class SceneLayers
{
public:
    Picture picture;
    Theme theme;
    ViewOptions options;
    model::EventIndex cursor = 0;
    model::ObjectId selected;
};

SceneView::SceneView(QWidget* parent)
    : QGraphicsView(parent), m_layers(std::make_unique<SceneLayers>())
{}
SceneView::~SceneView() = default;
void SceneView::setRecording(std::shared_ptr<const model::Recording>) {}
void SceneView::showMoment(const model::Snapshot&, model::EventIndex cursor, ShowMode)
{
    m_layers->cursor = cursor;
    Q_EMIT transitionFinished();
}
model::EventIndex SceneView::cursor() const
{
    return m_layers->cursor;
}
void SceneView::setTheme(const Theme& theme)
{
    m_layers->theme = theme;
}
const Theme& SceneView::theme() const
{
    return m_layers->theme;
}
void SceneView::setViewOptions(const ViewOptions& options)
{
    m_layers->options = options;
}
const ViewOptions& SceneView::viewOptions() const
{
    return m_layers->options;
}
void SceneView::setSpeed(qreal) {}
void SceneView::setReducedMotion(bool) {}
bool SceneView::isAnimating() const
{
    return false;
}
void SceneView::finishTransition() {}
const Picture& SceneView::picture() const
{
    return m_layers->picture;
}
model::ObjectId SceneView::selectedObject() const
{
    return m_layers->selected;
}
qreal SceneView::zoom() const
{
    return transform().m11();
}
void SceneView::select(model::ObjectId object)
{
    m_layers->selected = object;
}
void SceneView::reveal(model::ObjectId) {}
void SceneView::fitAll() {}
void SceneView::zoomIn() {}
void SceneView::zoomOut() {}
void SceneView::resetZoom() {}
bool SceneView::viewportEvent(QEvent* event)
{
    return QGraphicsView::viewportEvent(event);
}
void SceneView::wheelEvent(QWheelEvent* event)
{
    QGraphicsView::wheelEvent(event);
}
void SceneView::mousePressEvent(QMouseEvent* event)
{
    QGraphicsView::mousePressEvent(event);
}
void SceneView::mouseMoveEvent(QMouseEvent* event)
{
    QGraphicsView::mouseMoveEvent(event);
}
void SceneView::mouseReleaseEvent(QMouseEvent* event)
{
    QGraphicsView::mouseReleaseEvent(event);
}
void SceneView::mouseDoubleClickEvent(QMouseEvent* event)
{
    QGraphicsView::mouseDoubleClickEvent(event);
}
void SceneView::keyPressEvent(QKeyEvent* event)
{
    QGraphicsView::keyPressEvent(event);
}
void SceneView::resizeEvent(QResizeEvent* event)
{
    QGraphicsView::resizeEvent(event);
}
void SceneView::showEvent(QShowEvent* event)
{
    QGraphicsView::showEvent(event);
}

} // namespace ui
