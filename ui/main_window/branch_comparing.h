#pragma once

#include "model/session/branch_difference.h"
#include "ui/panels/comparison_panel.h"
#include "ui/scene/background_task.h"
#include "ui/session/session_controller.h"

#include <QObject>

class QAction;

namespace ui {

class BranchesPanel;
class ComparisonStage;
class SceneView;

/// Compares the branch that is shown with another one, side by side, until the user leaves or the
/// session goes on. The other branch is run for it in a thread of its own.
class BranchComparing final : public QObject
{
    Q_OBJECT

public:
    BranchComparing(SessionController& session, const Recorder& recorder, SceneView* scene,
                    ComparisonStage* stage, QWidget* window);

    void setPanel(BranchesPanel* branches);
    QAction* action() const { return m_action; }
    /// Does nothing for the branch that is shown, or one that does not exist.
    void compareWith(model::BranchId branch);
    bool isOpen() const { return m_panel != nullptr; }
    void leave();
    /// After another theme or other switches of the scene.
    void refresh();

private:
    using Answer = std::shared_ptr<const Comparison>;

    void update();
    model::BranchId chosen() const;
    void compareChosen();
    void open();
    void take(const std::shared_ptr<Run>& run);
    void leaveIfOutdated();
    ComparisonPanel::Subject subject() const;
    std::size_t firstMoment() const;
    void ask();

    SessionController& m_session;
    SceneView* m_scene;
    ComparisonStage* m_stage;
    QAction* m_action;
    BranchesPanel* m_branches = nullptr;
    ScriptRunner m_runner;
    ComparisonPanel* m_panel = nullptr; ///< While branches stand on the stage.
    model::BranchId m_other;
    std::vector<model::DifferenceRow> m_rows;
    std::size_t m_done = 0;     ///< Rows that are done at the moment that is compared.
    std::shared_ptr<Run> m_run; ///< Of the other branch.
    BackgroundTask<Answer> m_task;
};

} // namespace ui
