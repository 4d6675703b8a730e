#pragma once

#include "model/history/breakpoints.h"
#include "model/history/groups.h"
#include "model/session/line_moment.h"
#include "model/session/session_document.h"
#include "ui/scene/background_task.h"
#include "ui/session/script_run.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <deque>
#include <functional>
#include <utility>

namespace ui {

/// Where all parts of a window meet: the script, its recording, the cursor in it, and what is
/// selected. Panels call its commands and listen to its signals; they never know each other.
///
/// Not a model: it executes nothing itself and holds no state of objects; those are in
/// timeline().snapshot().
///
/// Errors:  commands that make no sense now (a step past the end, anything without a recording)
///          do nothing. timeline() without a recording is a caller bug.
/// Cost:    see Timeline; no command waits for a running script.
class SessionController final : public QObject
{
    Q_OBJECT

public:
    explicit SessionController(Recorder recorder, QObject* parent = nullptr);

    // The script and its run.
    void openScript(const Script& script);
    /// Runs one step of statements at the cursor; in the past that begins a branch. The cursor
    /// then plays what they did. Those entered before the one before has run wait for it.
    ///
    /// Errors:  false without a run behind which it could stand.
    bool enter(std::vector<std::string> step);
    bool enter(const QString& statement) { return enter(std::vector{statement.toStdString()}); }
    void undo();
    void redo();
    /// Runs another branch of the session and goes to its end.
    void visitBranch(model::BranchId branch);
    /// Runs the session with another version of Python, "2.7"; a step that can be undone. The
    /// cursor stays at its line.
    void setDialect(const std::string& name);
    void renameBranch(model::BranchId branch, const QString& name);
    void removeBranch(model::BranchId branch);
    const model::SessionDocument& document() const { return m_document; }
    /// Whether a statement here would begin a branch.
    bool isInThePast() const;
    void runAgain();
    /// Shows and runs a session that was read from the file `path`, at the end of its branch.
    void openSession(const QString& path, const model::SessionDocument& document);
    /// Another text of the script under the same statements. Breakpoints, bookmarks and the cursor
    /// stay where their lines are now; see also persisting().
    void updateScript(const QString& source);
    /// What the script says in the editor while that is not what ran; runDraft() runs it.
    void setDraft(const std::optional<QString>& text);
    bool hasDraft() const { return m_draft.has_value(); }
    void runDraft();
    /// The script as it stands, run or not.
    const QString& text() const { return m_draft ? *m_draft : m_script.source; }
    /// Whether the script says something else than its file or its session's file.
    bool isTextUnsaved() const;
    /// The script's text was written to this file, which is its own from now on.
    void markScriptSaved(const QString& path);
    /// As openSession(), of a session that a crash left behind: it counts as unsaved.
    void restoreSession(const QString& path, const model::SessionDocument& document);
    /// The session with breakpoints and bookmarks.
    model::SessionDocument documentToSave() const;
    /// The same with the cursor, as it is kept in a file: moving it is no change.
    model::SessionDocument documentForFile() const;
    /// What else goes into files, but is no change of the session.
    void setFileView(std::function<void(model::SessionView&)> add) { m_addToFile = std::move(add); }
    /// What the window keeps with the session besides its own marks.
    void setView(const model::SessionView& view);
    /// It was written to this file.
    void markSaved(const QString& path);
    /// The session's file; empty: it has none.
    const QString& sessionPath() const { return m_sessionPath; }
    bool hasStatements() const;
    /// Whether there is something that its file does not have. Where there is no file only
    /// statements count.
    bool isModified() const;
    void cancelRun() { m_runner.cancel(); }
    /// Shows a run that was recorded elsewhere.
    void setRecording(const Script& script, std::shared_ptr<const model::Recording> recording);

    const Script& script() const { return m_script; }
    /// As it ran: what recording() is of.
    const Script& ranScript() const { return m_run->script; }
    /// Says all that there is once more, for views that have just come.
    void introduce();

    bool isRunning() const { return m_runner.isRunning(); }
    /// Whether the run itself is over and is made ready to be shown.
    bool isPreparing() const { return m_runner.isPreparing(); }
    qint64 runMs() const { return m_runClock.isValid() ? m_runClock.elapsed() : 0; }
    bool hasRecording() const { return m_run != nullptr; }
    const model::Timeline& timeline() const { return *m_run->timeline; }
    const model::Recording& recording() const { return *m_run->recording; }
    std::shared_ptr<const model::Recording> sharedRecording() const { return m_run->recording; }
    /// Null until fatesFound() where there are very many events.
    std::shared_ptr<const model::Deaths> deaths() const { return m_run->fates.deaths; }
    std::shared_ptr<const model::Lives> lives() const { return m_run->fates.lives; }
    std::shared_ptr<const model::Births> births() const { return m_run->births; }
    /// If this run follows that of an edited script: which objects of that one are which now.
    const std::optional<std::unordered_map<model::ObjectId, model::ObjectId>>& persisting() const
    {
        return m_run->persisting;
    }
    const Landmarks& landmarks() const { return m_run->landmarks; }
    const std::optional<RunFault>& fault() const { return m_fault; }

    // Time.
    model::EventIndex cursor() const;
    model::EventIndex eventCount() const;
    bool isAtStart() const { return cursor() == 0; }
    bool isAtEnd() const { return cursor() == eventCount(); }
    void seek(model::EventIndex index);
    /// Whether the cursor came here by a step, which is to be seen, and not by a jump.
    bool cameByStep() const { return m_cameByStep; }
    /// The same as a step: to be seen, as far as there is anything to see.
    void walkTo(model::EventIndex index) { move(index, true); }
    void stepForward();
    void stepBack();
    void stepForward(model::StepKind kind);
    void stepBack(model::StepKind kind);
    void goToStart() { seek(0); }
    /// To where the script has ended; from there on to the end of the interpreter's shutdown.
    void goToEnd();
    model::EventIndex scriptEnd() const { return m_run ? landmarks().scriptEnd : 0; }
    bool isAtScriptEnd() const { return m_run && cursor() == scriptEnd(); }
    /// Goes to where `line` of the script is about to run next, or else to where it ran first.
    void goToLine(std::uint32_t line);

    /// To where something happens to the selected object next, or happened last.
    void goToNextChange();
    void goToPreviousChange();

    // Breakpoints: playing stops at them, and a walk goes from one to the other.
    const std::vector<model::Breakpoint>& breakpoints() const { return m_breakpoints; }
    void setBreakpoints(std::vector<model::Breakpoint> breakpoints);
    /// Adds a breakpoint, or takes it away if there is one like it.
    void toggleBreakpoint(const model::Breakpoint& breakpoint);
    /// To the next breakpoint, or else to the end of the script; back to the one before, or else
    /// to the start.
    void continueForward();
    void continueBack();

    // Bookmarks: moments with a note, in order of time.
    struct Bookmark
    {
        model::EventIndex at = 0;
        QString note;

        friend bool operator==(const Bookmark&, const Bookmark&) = default;
    };
    const std::vector<Bookmark>& bookmarks() const { return m_bookmarks; }
    void setBookmarks(std::vector<Bookmark> bookmarks);
    /// Sets a bookmark at the cursor, or takes away the one that is there.
    void toggleBookmark();
    void goToNextBookmark();
    void goToPreviousBookmark();

    model::StepKind stepKind() const { return m_stepKind; }
    void setStepKind(model::StepKind kind);
    bool isPlaying() const { return m_isPlaying; }
    void setPlaying(bool isPlaying);
    /// While held, playing waits: the scene still shows the step before.
    void setPlayHeld(bool isHeld);
    /// 1 plays one event in 250 ms.
    double speed() const { return m_speed; }
    void setSpeed(double speed);
    /// How long one step is shown while playing, in milliseconds.
    int stepMs() const;

    // Selection.
    model::ObjectId selection() const { return m_selection; }
    void select(model::ObjectId object);

Q_SIGNALS:
    void scriptChanged();
    /// The text in the editor became another one than what ran, or the same.
    void draftChanged();
    /// Other statements, branches, or another branch.
    void documentChanged();
    /// A session that was opened has run: what the window keeps in its view can be found now.
    void sessionRestored();
    /// There is another recording, or none any more; the cursor is somewhere else as well.
    void recordingChanged();
    /// What became of all objects of the recording is known now.
    void fatesFound();
    void cursorChanged(model::EventIndex from, model::EventIndex to);
    void selectionChanged(model::ObjectId object);
    void runStarted();
    void runFinished();
    void playingChanged(bool isPlaying);
    void stepKindChanged(model::StepKind kind);
    void breakpointsChanged();
    /// The cursor stands where this one stopped it.
    void breakpointHit(const model::Breakpoint& breakpoint);
    void bookmarksChanged();
    void speedChanged(double speed);

private:
    /// Where the cursor goes when the run is there: first to one boundary, then, as a step, on to
    /// the other.
    struct Arrival
    {
        model::Boundary from;
        model::Boundary to;
        bool isElsewhere = false; ///< The cursor goes to what is remembered, not there.
    };

    /// What was marked in the run of a text that has been edited since.
    struct Remembered
    {
        std::string source;
        bool wasAtStart = false;
        std::optional<model::LineMoment> cursor; ///< Not set: the end.
        /// Where the script's lines say nothing: how far behind the script's end.
        std::vector<std::pair<std::optional<model::LineMoment>, Bookmark>> bookmarks;
    };

    void beginSession(const Script& script);
    void startRun();
    void forgetText();
    void remember();
    /// Puts cursor and marks to where the remembered ones are in this run.
    void recall();
    void keepLines(const model::LineMap& lines);
    void runDocument(const Arrival& arrival);
    model::Boundary documentEnd() const;
    void show(std::shared_ptr<Run> run);
    void lookForFates();
    void dropRecording();
    /// What of an opened session has to wait for its run.
    void finishOpening();
    /// Puts the bookmarks of the current branch into the document, or takes them from there.
    void storeBookmarks();
    void takeBookmarks();
    void playStep();
    void move(model::EventIndex index, bool isStep);
    model::EventIndex target(model::StepKind kind, bool isForward) const;
    /// Moves to a breakpoint between the cursor and `to`, if there is one.
    bool stopBefore(model::EventIndex to, bool isStep);

    ScriptRunner m_runner;
    Script m_script;
    model::SessionDocument m_document;
    model::SessionDocument m_saved; ///< As it was opened or written last.
    QString m_sessionPath;
    bool m_isOpening = false; ///< The session's first run is not there yet.
    bool m_isRescued = false; ///< It is what a crash left.
    std::vector<model::SessionBreakpoint> m_unresolved;   ///< Of objects not found (yet).
    std::function<void(model::SessionView&)> m_addToFile; ///< May be null.
    std::optional<QString> m_draft;
    std::optional<Remembered> m_remembered;
    Predecessor m_lastRun; ///< The last one that there is something to see of.
    std::optional<Arrival> m_arrival;
    std::deque<std::vector<std::string>> m_waiting; ///< Steps that were entered meanwhile.
    std::shared_ptr<Run> m_run;
    BackgroundTask<Fates> m_fates;
    std::optional<RunFault> m_fault;
    QElapsedTimer m_runClock;
    QTimer m_playTimer;
    model::StepKind m_stepKind = model::StepKind::Line;
    std::vector<model::Breakpoint> m_breakpoints;
    std::vector<Bookmark> m_bookmarks;
    double m_speed = 1;
    bool m_cameByStep = false;
    bool m_isPlaying = false;
    bool m_isPlayHeld = false;
    bool m_isStepDue = false; // The time for the next step came while playing was held.
    model::ObjectId m_selection;
};

/// The line of the script that is about to run at this moment; 0 if none.
std::uint32_t currentLine(const model::Snapshot& snapshot);

} // namespace ui
