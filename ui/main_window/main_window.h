#pragma once

#include "ui/main_window/actions.h"
#include "ui/main_window/appearance.h"
#include "ui/session/session_controller.h"

#include <QMainWindow>
#include <QTimer>

#include <memory>
#include <utility>

namespace ui {

class Autosave;
class BranchComparing;
class ComparisonStage;
class Docks;
class ExportActions;
class FilmController;
class FindBar;
class LegendBar;
class LessonMode;
class MessageBar;
class ObjectActions;
class ObjectFinder;
class QuestionActions;
class RecentFiles;
class ScriptEditing;
class SceneView;
class SessionFiles;
class SourceView;
class StatusLine;
class ConsolePanel;
class GestureActions;
class InspectorPanel;
class JournalPanel;
class MarksPanel;
class TimelinePanel;
class Versions;
class Welcome;
struct ViewOptions;

/// One document in one window: the scene in the centre, the panels around it, and all actions.
/// Panels and scene meet only here and in the SessionController.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    explicit MainWindow(Recorder recorder, QWidget* parent = nullptr)
        : MainWindow(std::move(recorder), nullptr, parent)
    {}
    ~MainWindow() override;

    /// Opens and runs a script or a session; if it cannot be read, says so in place and keeps
    /// what is shown. Asks before unsaved statements would be lost.
    /// A session knows its Python; a script can be opened with another than the default one.
    void openFile(const QString& path, const std::string& dialect = {});
    /// The lesson that shows what the program can do.
    void openTour();
    /// Begins an empty script. Asks before unsaved statements would be lost.
    void newScript();
    /// What a program that was killed had not saved is offered to be restored.
    void offerRestore();
    /// Shows what to try first, unless that has been dismissed before.
    void welcome();

    SessionController& session() { return m_session; }

    // What the windows of a program do together: see windows.h.
    /// Asks what is to become of what is not saved; false: the window is to stay.
    bool mayClose();
    /// Closes without asking again.
    void closeUnasked();
    /// The next window, or the next start, begins with how this one is set.
    void saveSettings() const;
    void applyTheme(ThemeChoice choice);
    /// Puts a window over the same session in the place of this one, which deletes itself: all
    /// texts are made anew.
    MainWindow* renew();

protected:
    bool event(QEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool focusNextPrevChild(bool isForward) override;
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Offer { Nothing, StopRun, GoToEnd };

    /// Over a session that there is already; null: over one of its own.
    MainWindow(Recorder recorder, std::unique_ptr<SessionController> session, QWidget* parent);

    void buildCentre();
    void buildComparisons();
    void buildDocks();
    void buildMenus();
    void buildToolBar();
    void fillTimeMenu(QMenu* menu);
    void fillViewMenu(QMenu* menu);
    void connectActions();
    void connectTime();
    void connectStops();
    void connectEdits();
    void connectFiles();
    void connectGestures();
    void connectView();
    void connectSession();
    void connectScene();
    void connectObjects();
    void connectQuestions();
    void connectVersions();
    void showNotes();
    void connectFilm();
    void connectLesson();

    void connectWindows();

    QString askForFile(const QString& title);
    void openElsewhere();
    void runAgain();
    void refuseFile(const QString& path, const QString& error);
    void showScript();
    void showTitle();
    void showRecording();
    void showCursor();
    void showRunning();
    void showRunResult();
    void acceptOffer();
    void updateActions();
    void updateStops();
    void showBreakpoints();
    void newLesson(const QString& text);
    ViewOptions switchOptions() const;
    void applySwitches();
    void restoreSettings();

    Recorder m_recorder; // For the windows that are opened from this one.
    std::unique_ptr<SessionController> m_ownSession; ///< Null after it was handed on.
    SessionController& m_session;
    Actions m_actions;
    SceneView* m_scene = nullptr;
    SourceView* m_source = nullptr;
    ConsolePanel* m_console = nullptr;
    GestureActions* m_gestures = nullptr;
    JournalPanel* m_journal = nullptr;
    MarksPanel* m_marks = nullptr;
    TimelinePanel* m_timeline = nullptr;
    MessageBar* m_message = nullptr;
    Welcome* m_welcome = nullptr;
    FindBar* m_findBar = nullptr;
    LegendBar* m_legend = nullptr;
    ObjectActions* m_objectActions = nullptr;
    ObjectFinder* m_finder = nullptr;
    InspectorPanel* m_inspector = nullptr;
    MessageBar* m_answer = nullptr; ///< To the question that is asked.
    QuestionActions* m_questions = nullptr;
    FilmController* m_film = nullptr;
    LessonMode* m_lesson = nullptr;
    ExportActions* m_exports = nullptr;
    Docks* m_docks = nullptr;
    ComparisonStage* m_stage = nullptr;
    BranchComparing* m_comparing = nullptr;
    Versions* m_versions = nullptr;
    RecentFiles* m_recent = nullptr;
    SessionFiles* m_files = nullptr;
    ScriptEditing* m_editing = nullptr;
    Autosave* m_autosave = nullptr;
    StatusLine* m_status = nullptr;
    QTimer m_runNotice;
    QString m_shownPath; // Whose objects the choices in the scene are about.
    ThemeChoice m_theme = ThemeChoice::System;
    Offer m_offer = Offer::Nothing;
    bool m_isCloseAgreed = false;
    bool m_isToBeRenewed = false;
};

} // namespace ui
