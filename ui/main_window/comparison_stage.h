#pragma once

#include <QByteArray>
#include <QObject>

#include <vector>

class QAction;
class QBoxLayout;
class QMainWindow;
class QWidget;

namespace ui {

class ComparisonPanel;
class SceneView;

/// Where two runs are shown side by side: in the place of the scene and of the panels below and
/// right of it, until that is left. Who opens it fills the panel.
class ComparisonStage final : public QObject
{
    Q_OBJECT

public:
    /// What it takes the place of stands in `centre`.
    ComparisonStage(SceneView* scene, QBoxLayout* centre, QMainWindow* window);

    /// An empty panel; what stood here before is left.
    ComparisonPanel* open();
    void leave();
    ComparisonPanel* panel() const { return m_panel; }
    /// The window's actions for the camera act here, too.
    void followZoom(const QAction* in, const QAction* out, const QAction* fit);

Q_SIGNALS:
    /// The panel is no longer to be filled.
    void left();

private:
    QMainWindow* m_window;
    SceneView* m_scene;
    QBoxLayout* m_centre;
    ComparisonPanel* m_panel = nullptr;
    std::vector<QWidget*> m_hidden; ///< What has to come back.
    QByteArray m_docks;             ///< And the panels, as they stood.
};

} // namespace ui
