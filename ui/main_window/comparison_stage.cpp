#include "ui/main_window/comparison_stage.h"

#include "ui/panels/comparison_panel.h"
#include "ui/scene/scene_view.h"

#include <QAction>
#include <QBoxLayout>
#include <QDockWidget>
#include <QMainWindow>

#include <utility>

namespace ui {

namespace {

constexpr qreal kZoomFactor = 1.25;

} // namespace

ComparisonStage::ComparisonStage(SceneView* scene, QBoxLayout* centre, QMainWindow* window)
    : QObject(window), m_window(window), m_scene(scene), m_centre(centre)
{}

void ComparisonStage::followZoom(const QAction* in, const QAction* out, const QAction* fit)
{
    const auto zoom = [this](qreal factor) {
        if (m_panel)
            m_panel->zoomBy(factor);
    };
    connect(in, &QAction::triggered, this, [zoom] { zoom(kZoomFactor); });
    connect(out, &QAction::triggered, this, [zoom] { zoom(1 / kZoomFactor); });
    connect(fit, &QAction::triggered, this, [this] {
        if (m_panel)
            m_panel->fitAll();
    });
}

ComparisonPanel* ComparisonStage::open()
{
    leave();
    m_scene->finishTransition();
    m_panel = new ComparisonPanel;
    connect(m_panel, &ComparisonPanel::leaveWanted, this, &ComparisonStage::leave,
            Qt::QueuedConnection);
    const int at = m_centre->indexOf(m_scene);
    for (int i = at; i < m_centre->count(); ++i)
        if (QWidget* widget = m_centre->itemAt(i)->widget(); widget && !widget->isHidden())
            m_hidden.push_back(widget);
    m_centre->insertWidget(at, m_panel, 1);
    for (QWidget* widget : m_hidden)
        widget->hide();
    m_docks = m_window->saveState();
    for (auto* dock : m_window->findChildren<QDockWidget*>()) {
        const Qt::DockWidgetArea area = m_window->dockWidgetArea(dock);
        if (!dock->isFloating()
            && (area == Qt::BottomDockWidgetArea || area == Qt::RightDockWidgetArea))
            dock->hide();
    }
    m_panel->setFocus(Qt::OtherFocusReason);
    return m_panel;
}

void ComparisonStage::leave()
{
    if (!m_panel)
        return;
    ComparisonPanel* panel = std::exchange(m_panel, nullptr);
    panel->deleteLater();
    panel->hide();
    panel->disconnect();
    Q_EMIT left();
    for (QWidget* widget : m_hidden)
        widget->show();
    m_hidden.clear();
    m_window->restoreState(std::exchange(m_docks, {}));
    m_scene->setFocus(Qt::OtherFocusReason);
}

} // namespace ui
