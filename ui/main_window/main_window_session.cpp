// Statements, breakpoints, bookmarks, the session's file and the selected object's changes: how
// their actions reach the session.

#include "ui/main_window/autosave.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/gesture_actions.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/object_actions.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/scene_keeper.h"
#include "ui/main_window/script_editing.h"
#include "ui/main_window/session_files.h"
#include "ui/panels/console_panel.h"
#include "ui/panels/marks_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/source_view.h"
#include "ui/panels/timeline_panel.h"
#include "ui/scene/scene_view.h"

#include <QDir>
#include <QFileInfo>
#include <QStatusBar>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kMessageMs = 6000;

model::Breakpoint breakpointFor(model::ObjectId object, model::Breakpoint::Sort sort)
{
    model::Breakpoint breakpoint;
    breakpoint.sort = sort;
    breakpoint.object = object;
    return breakpoint;
}

model::Breakpoint breakpointAt(std::uint32_t line)
{
    model::Breakpoint breakpoint;
    breakpoint.line = line;
    return breakpoint;
}

} // namespace

void MainWindow::connectStops()
{
    using Sort = model::Breakpoint::Sort;
    const auto go = [this](QAction* action, void (SessionController::*walk)()) {
        connect(action, &QAction::triggered, this, [this, walk] {
            m_session.setPlaying(false);
            (m_session.*walk)();
        });
    };
    go(m_actions.objectForward, &SessionController::goToNextChange);
    go(m_actions.objectBack, &SessionController::goToPreviousChange);
    go(m_actions.continueForward, &SessionController::continueForward);
    go(m_actions.continueBack, &SessionController::continueBack);
    go(m_actions.bookmarkForward, &SessionController::goToNextBookmark);
    go(m_actions.bookmarkBack, &SessionController::goToPreviousBookmark);
    const auto breakAt = [this](QAction* action, Sort sort) {
        connect(action, &QAction::triggered, this, [this, sort] {
            m_session.toggleBreakpoint(breakpointFor(m_session.selection(), sort));
            m_docks->showMarks();
        });
    };
    breakAt(m_actions.breakAtLoss, Sort::ReferenceGoes);
    breakAt(m_actions.breakAtDeath, Sort::Dies);
    breakAt(m_actions.breakAtCallback, Sort::CallbackCalled);
    connect(m_actions.breakAtLine, &QAction::triggered, this, [this] {
        m_session.toggleBreakpoint(
            breakpointAt(static_cast<std::uint32_t>(m_source->currentLine())));
    });
    connect(m_source, &SourceView::breakpointToggled, this, [this](int line) {
        m_session.toggleBreakpoint(breakpointAt(static_cast<std::uint32_t>(line)));
    });
    connect(m_actions.goToEvent, &QAction::triggered, m_timeline->bar(),
            &TimelineBar::focusPosition);
    connect(m_actions.bookmark, &QAction::triggered, this, [this] {
        const auto before = m_session.bookmarks().size();
        m_session.toggleBookmark();
        if (m_session.bookmarks().size() <= before)
            return;
        m_docks->showMarks();
        m_marks->editNote();
    });
    connect(&m_session, &SessionController::breakpointsChanged, this, &MainWindow::showBreakpoints);
    connect(&m_session, &SessionController::bookmarksChanged, this, &MainWindow::updateActions);
    connect(&m_session, &SessionController::breakpointHit, this,
            [this](const model::Breakpoint& breakpoint) {
                statusBar()->showMessage(
                    tr("Stopped: %1").arg(MarksPanel::words(breakpoint, m_session)), kMessageMs);
            });
}

void MainWindow::connectEdits()
{
    m_editing = new ScriptEditing(m_session, m_source, m_actions, this);
    static_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(0, m_editing->message());
    connect(&m_session, &SessionController::draftChanged, this, &MainWindow::updateActions);
    connect(m_editing, &ScriptEditing::undoChanged, this, &MainWindow::updateActions);
    connect(m_editing, &ScriptEditing::leaveWanted, m_scene, [this] { m_scene->setFocus(); });
    connect(m_actions.source, &QAction::triggered, this, [this] {
        m_docks->showSource();
        m_source->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_actions.newScript, &QAction::triggered, this, &MainWindow::newScript);
    connect(m_actions.console, &QAction::triggered, this, [this] {
        m_docks->showConsole();
        m_console->focusInput();
    });
    connect(&m_session, &SessionController::documentChanged, this, &MainWindow::updateActions);
}

void MainWindow::connectFiles()
{
    m_files = new SessionFiles(m_session, m_actions, m_message, this);
    connect(m_files, &SessionFiles::saved, this, [this](const QString& path) {
        statusBar()->showMessage(tr("Saved %1").arg(QDir::toNativeSeparators(path)), kMessageMs);
    });
    new SceneKeeper(m_session, m_scene, this);
    auto* restoring = new MessageBar(this);
    static_cast<QVBoxLayout*>(centralWidget()->layout())->insertWidget(0, restoring);
    m_autosave = new Autosave(
        m_session, restoring,
        [this] {
            m_editing->takeText();
            return m_files->mayLeave();
        },
        this);
    connect(m_files, &SessionFiles::fileUsed, m_recent, &RecentFiles::add);
    connect(m_files, &SessionFiles::fileUsed, this,
            [this] { m_shownPath = m_session.script().path; });
    connect(&m_session, &SessionController::documentChanged, this, &MainWindow::showTitle);
    connect(&m_session, &SessionController::draftChanged, this, &MainWindow::showTitle);
    connect(&m_session, &SessionController::breakpointsChanged, this, &MainWindow::showTitle);
    connect(&m_session, &SessionController::bookmarksChanged, this, &MainWindow::showTitle);
}

void MainWindow::showTitle()
{
    const Script& script = m_session.script();
    const QString& file = m_session.sessionPath();
    const bool isEmpty = m_session.text().isEmpty() && script.path.isEmpty() && file.isEmpty()
                         && !m_session.hasStatements();
    const QString name = file.isEmpty() ? script.name() : QFileInfo(file).fileName();
    setWindowTitle(isEmpty ? tr("Refscope[*]") : tr("%1[*] \u2013 Refscope").arg(name));
    if (file.isEmpty())
        setWindowFilePath(script.isLesson() ? QString() : script.path);
    else
        setWindowFilePath(file);
    setWindowModified(m_session.isModified());
}

void MainWindow::connectGestures()
{
    connect(m_objectActions, &ObjectActions::menuOffered, m_gestures, &GestureActions::addTo);
    connect(m_scene, &SceneView::referenceDrawn, m_gestures, &GestureActions::drawReference);
    connect(m_scene, &SceneView::canvasActivated, m_gestures, &GestureActions::showNewMenu);
    connect(m_gestures, &GestureActions::refused, this,
            [this](const QString& reason, const QString& remedy) {
                QString text = reason;
                if (!text.isEmpty())
                    text[0] = text[0].toUpper();
                text += QLatin1Char('.');
                if (!remedy.isEmpty())
                    text += tr(" What would work: %1.").arg(remedy);
                m_offer = Offer::Nothing;
                m_message->showMessage(MessageBar::Tone::Notice, tr("Not possible"), text);
            });
    connect(m_gestures, &GestureActions::proposed, this,
            [this](const std::vector<std::string>& step, const QString& placeholder) {
                m_docks->showConsole();
                m_console->propose(step, placeholder);
            });
}

void MainWindow::showBreakpoints()
{
    std::vector<int> lines;
    std::vector<int> switchedOff;
    for (const model::Breakpoint& each : m_session.breakpoints())
        if (each.sort == model::Breakpoint::Sort::Line)
            (each.isEnabled ? lines : switchedOff).push_back(static_cast<int>(each.line));
    m_source->setBreakpoints(std::move(lines), std::move(switchedOff));
    updateActions();
}

void MainWindow::updateStops()
{
    const bool hasRecording = m_session.hasRecording();
    const bool hasSelection = hasRecording && bool(m_session.selection());
    for (QAction* action : {m_actions.objectForward, m_actions.objectBack, m_actions.breakAtLoss,
                            m_actions.breakAtDeath, m_actions.breakAtCallback})
        action->setEnabled(hasSelection);
    m_actions.continueForward->setEnabled(hasRecording && !m_session.isAtEnd());
    m_actions.continueBack->setEnabled(hasRecording && !m_session.isAtStart());
    m_actions.goToEvent->setEnabled(hasRecording);
    m_actions.undo->setEnabled(m_editing->canUndo());
    m_actions.redo->setEnabled(m_editing->canRedo());
    m_actions.breakAtLine->setEnabled(m_source->currentLine() > 0);
    m_actions.bookmark->setEnabled(hasRecording);
    const auto& bookmarks = m_session.bookmarks();
    m_actions.bookmarkForward->setEnabled(!bookmarks.empty()
                                          && bookmarks.back().at > m_session.cursor());
    m_actions.bookmarkBack->setEnabled(!bookmarks.empty()
                                       && bookmarks.front().at < m_session.cursor());
}

} // namespace ui
