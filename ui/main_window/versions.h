#pragma once

#include "model/session/version_difference.h"
#include "ui/picture/comparison.h"
#include "ui/scene/background_task.h"
#include "ui/session/session_controller.h"

#include <QList>
#include <QObject>

#include <memory>
#include <optional>

class QAction;
class QActionGroup;
class QMenu;
class QToolButton;

namespace ui {

class ComparisonPanel;
class ComparisonStage;
class SceneView;
class VersionPanel;

/// The Python versions: which one runs the session, and what would be another thing in another.
///
/// Who switches compares with the version before; who wants can compare with any other. The script
/// runs in that one, too, in a thread of its own, and is compared in a thread again; after every
/// run anew, until the comparison is ended.
class Versions final : public QObject
{
    Q_OBJECT

public:
    Versions(SessionController& session, const Recorder& recorder, SceneView* scene,
             ComparisonStage* stage, QWidget* window);

    void setPanel(VersionPanel* panel);
    void fill(QMenu* menu) const;
    /// The version in the status bar; its menu switches.
    QToolButton* newSwitch(QWidget* parent) const;
    /// Those for the panel and the shortcut sheet.
    QAction* besideAction() const { return m_beside; }
    QAction* endAction() const { return m_end; }
    QList<QAction*> all() const;

    /// Compares with another version from now on; nothing happens for the one that runs.
    void compareWith(const std::string& dialect);
    /// Of the other version (left) with the one that runs (right); null: not known, or not asked.
    std::shared_ptr<const model::VersionComparison> comparison() const { return m_found; }
    /// Both versions side by side, at the moment of the cursor.
    void showBeside();
    /// After another theme or other switches of the scene.
    void refresh();

Q_SIGNALS:
    void panelWanted();
    void comparisonChanged();

private:
    /// The script in the other version.
    struct Other
    {
        Script script; ///< With its dialect.
        std::optional<model::VersionRun> run;
        QString refusal; ///< Why there is no run.
    };
    using Found = std::shared_ptr<const model::VersionComparison>;

    void choose(const QAction* action);
    void update();
    void keepRunBefore();
    void followSession();
    void take(const std::shared_ptr<Run>& run);
    void compareRuns();
    void receive(Found found);
    void end();
    void goTo(int difference);
    model::VersionRun runNow() const;
    std::string otherByDefault() const;

    // Side by side.
    void listMoments();
    void ask();
    void chooseMoment(int moment);

    SessionController& m_session;
    SceneView* m_scene;
    ComparisonStage* m_stage;
    QActionGroup* m_choices; ///< Each action's data() is a dialect's name.
    QActionGroup* m_others;  ///< The same, to compare with.
    QAction* m_beside;
    QAction* m_end;
    VersionPanel* m_panel = nullptr;
    ScriptRunner m_runner;
    std::string m_wanted; ///< The version that is compared with; empty: none.
    QString m_path;       ///< Of the script.
    std::optional<Other> m_other;
    Found m_found;
    BackgroundTask<Found> m_task;
    bool m_isBesideWanted = false; ///< As soon as there is something to show.

    ComparisonPanel* m_shown = nullptr; ///< While versions stand on the stage.
    std::vector<model::EventIndex> m_moments;
    int m_moment = 0;
    BackgroundTask<std::shared_ptr<const Comparison>> m_picture;
};

} // namespace ui
