#include "ui/main_window/main_window.h"

#include "ui/main_window/about_dialog.h"
#include "ui/main_window/autosave.h"
#include "ui/main_window/branch_comparing.h"
#include "ui/main_window/comparison_stage.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/export_actions.h"
#include "ui/main_window/fault_message.h"
#include "ui/main_window/film_controller.h"
#include "ui/main_window/gesture_actions.h"
#include "ui/main_window/keyboard_manners.h"
#include "ui/main_window/lesson_mode.h"
#include "ui/main_window/object_actions.h"
#include "ui/main_window/object_finder.h"
#include "ui/main_window/question_actions.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/script_editing.h"
#include "ui/main_window/session_files.h"
#include "ui/main_window/shortcut_sheet.h"
#include "ui/main_window/status_line.h"
#include "ui/main_window/versions.h"
#include "ui/main_window/welcome.h"
#include "ui/panels/journal_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/source_view.h"
#include "ui/picture/picture.h"
#include "ui/scene/scene_view.h"
#include "ui/session/session_storage.h"

#include <QAbstractButton>
#include <QActionGroup>
#include <QApplication>
#include <QCloseEvent>
#include <QComboBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QToolButton>

#include <utility>

namespace ui {

namespace {

constexpr int kNoticeAfterMs = 500;
constexpr int kNoticeEveryMs = 200;

/// The one local file that is dragged, or nothing.
QString draggedFile(const QMimeData* data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.front().toLocalFile() : QString();
}

} // namespace

MainWindow::MainWindow(Recorder recorder, std::unique_ptr<SessionController> session,
                       QWidget* parent)
    : QMainWindow(parent), m_recorder(std::move(recorder)),
      m_ownSession(session ? std::move(session) : std::make_unique<SessionController>(m_recorder)),
      m_session(*m_ownSession), m_actions(this)
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    resize(QSize(1440, 900).boundedTo(screen()->availableSize() * 0.95));
    buildCentre();
    buildComparisons();
    buildDocks();
    buildMenus();
    buildToolBar();
    m_status = new StatusLine(statusBar(), m_session);
    statusBar()->addPermanentWidget(m_versions->newSwitch(statusBar()));
    connectActions();
    connectTime();
    connectStops();
    connectEdits();
    connectFiles();
    connectGestures();
    connectView();
    connectSession();
    connectScene();
    connectObjects();
    connectQuestions();
    connectVersions();
    connectFilm();
    connectLesson();
    connectWindows();
    restoreSettings();
    showScript();
    updateActions();
    teachKeyboardManners(this);
    m_scene->setFocus(); // Not a box to type into: the keys of time should work at once.
}

MainWindow::~MainWindow()
{
    // What is being typed in a panel is finished while there still is a session to take it.
    if (QWidget* focus = focusWidget())
        focus->clearFocus();
}

void MainWindow::connectActions()
{
    connect(m_actions.runAgain, &QAction::triggered, this, &MainWindow::runAgain);
    connect(m_actions.stopRun, &QAction::triggered, &m_session, &SessionController::cancelRun);
    connect(m_actions.shortcuts, &QAction::triggered, this, [this] {
        ShortcutSheet(m_actions.all() + m_exports->all() + m_objectActions->all()
                          + m_gestures->all() + m_questions->all() + m_film->all() + m_lesson->all()
                          + QList<QAction*>{m_docks->sceneOnly(), m_comparing->action()}
                          + m_versions->all(),
                      this)
            .exec();
    });
    connect(m_actions.about, &QAction::triggered, this, [this] { AboutDialog(this).exec(); });
    connect(m_actions.welcome, &QAction::triggered, m_welcome, &Welcome::open);
    connect(m_welcome, &Welcome::playWanted, m_actions.play, &QAction::trigger);
    connect(m_welcome, &Welcome::shortcutsWanted, m_actions.shortcuts, &QAction::trigger);
    connect(m_recent, &RecentFiles::chosen, this, [this](const QString& path) { openFile(path); });
    connect(m_message, &MessageBar::actionChosen, this, &MainWindow::acceptOffer);
}

void MainWindow::connectTime()
{
    using model::StepKind;
    SessionController* session = &m_session;
    const auto step = [this, session](QAction* action, auto move) {
        connect(action, &QAction::triggered, session, [this, session, action, move] {
            if (m_lesson->take(action) || m_film->take(action))
                return;
            session->setPlaying(false);
            move();
        });
    };
    step(m_actions.first, [session] { session->goToStart(); });
    step(m_actions.back, [session] { session->stepBack(); });
    step(m_actions.forward, [session] { session->stepForward(); });
    step(m_actions.last, [session] { session->goToEnd(); });
    step(m_actions.eventBack, [session] { session->stepBack(StepKind::AnyEvent); });
    step(m_actions.eventForward, [session] { session->stepForward(StepKind::AnyEvent); });
    step(m_actions.statementBack, [session] { session->stepBack(StepKind::Statement); });
    step(m_actions.statementForward, [session] { session->stepForward(StepKind::Statement); });
    step(m_actions.changeBack, [session] { session->stepBack(StepKind::ReferenceChange); });
    step(m_actions.changeForward, [session] { session->stepForward(StepKind::ReferenceChange); });
    connect(m_actions.play, &QAction::triggered, session, [this, session] {
        if (!m_lesson->take(m_actions.play) && !m_film->take(m_actions.play))
            session->setPlaying(!session->isPlaying());
    });
    connect(m_actions.faster, &QAction::triggered, session,
            [session] { session->setSpeed(session->speed() * 2); });
    connect(m_actions.slower, &QAction::triggered, session,
            [session] { session->setSpeed(session->speed() / 2); });
    connect(m_actions.stepKinds, &QActionGroup::triggered, session, [session](QAction* action) {
        session->setStepKind(static_cast<StepKind>(action->data().toInt()));
    });
    const auto checkKind = [this](StepKind kind) {
        for (QAction* action : m_actions.stepKinds->actions())
            action->setChecked(action->data().toInt() == static_cast<int>(kind));
    };
    connect(session, &SessionController::stepKindChanged, this, checkKind);
    checkKind(session->stepKind());
}

void MainWindow::connectView()
{
    connect(m_actions.zoomIn, &QAction::triggered, m_scene, &SceneView::zoomIn);
    connect(m_actions.zoomOut, &QAction::triggered, m_scene, &SceneView::zoomOut);
    connect(m_actions.actualSize, &QAction::triggered, m_scene, &SceneView::resetZoom);
    connect(m_actions.fitAll, &QAction::triggered, m_scene, &SceneView::fitAll);
    connect(m_actions.clearSelection, &QAction::triggered, this, [this] {
        if (!m_film->take(m_actions.clearSelection))
            m_session.select({});
    });
    connect(m_actions.findInJournal, &QAction::triggered, this, [this] {
        m_docks->showJournal();
        m_journal->focusFilter();
    });
    connect(m_actions.resetLayout, &QAction::triggered, m_docks, &Docks::reset);
    connect(m_actions.fullScreen, &QAction::toggled, this,
            [this](bool isOn) { isOn ? showFullScreen() : showNormal(); });
    for (QAction* action : m_actions.switches())
        connect(action, &QAction::toggled, this, &MainWindow::applySwitches);
    connect(m_actions.reducedMotion, &QAction::toggled, m_scene, &SceneView::setReducedMotion);
    connect(m_actions.reducedMotion, &QAction::toggled, this,
            [this](bool isReduced) { setAnimated(!isReduced); });
}

void MainWindow::connectSession()
{
    connect(&m_session, &SessionController::scriptChanged, this, &MainWindow::showScript);
    connect(&m_session, &SessionController::recordingChanged, this, &MainWindow::showRecording);
    connect(&m_session, &SessionController::cursorChanged, this, &MainWindow::showCursor);
    connect(&m_session, &SessionController::playingChanged, this, &MainWindow::updateActions);
    connect(&m_session, &SessionController::runFinished, this, &MainWindow::showRunResult);
    connect(&m_session, &SessionController::runStarted, this, [this] {
        m_message->dismiss();
        m_runNotice.start(kNoticeAfterMs);
        updateActions();
    });
    connect(&m_runNotice, &QTimer::timeout, this, &MainWindow::showRunning);
    connect(m_source, &SourceView::lineActivated, &m_session, [this](int line) {
        m_session.setPlaying(false);
        m_session.goToLine(static_cast<std::uint32_t>(line));
    });
}

void MainWindow::connectScene()
{
    connect(m_scene, &SceneView::objectSelected, &m_session, &SessionController::select);
    connect(m_scene, &SceneView::zoomChanged, m_status, &StatusLine::setZoom);
    connect(m_scene, &SceneView::transitionFinished, &m_session,
            [this] { m_session.setPlayHeld(false); });
    connect(&m_session, &SessionController::speedChanged, m_scene, &SceneView::setSpeed);
    connect(&m_session, &SessionController::selectionChanged, m_scene,
            [this](model::ObjectId object) {
                m_scene->select(object);
                if (object)
                    m_scene->reveal(object);
                updateActions();
            });
}

void MainWindow::openFile(const QString& path, const std::string& dialect)
{
    if (isSessionFile(path)) {
        const LoadedSession loaded = loadSession(path);
        m_editing->takeText();
        if (!loaded.isGood())
            refuseFile(path, loaded.error);
        else if (m_files->mayLeave()) {
            m_recent->add(path);
            m_session.openSession(path, loaded.document);
        }
        return;
    }
    LoadedScript loaded = loadScript(path);
    loaded.script.dialect = dialect;
    if (!loaded.isGood()) {
        refuseFile(path, loaded.error);
        return;
    }
    m_editing->takeText();
    if (!m_files->mayLeave())
        return;
    if (!loaded.script.isLesson())
        m_recent->add(loaded.script.path);
    m_session.openScript(loaded.script);
}

void MainWindow::refuseFile(const QString& path, const QString& error)
{
    m_offer = Offer::Nothing;
    m_message->showMessage(MessageBar::Tone::Error, tr("Not opened"), error);
    m_recent->remove(path);
}

void MainWindow::offerRestore()
{
    m_autosave->offerRestore();
}

void MainWindow::welcome()
{
    m_welcome->openOnce();
}

/// Empty: none was chosen.
QString MainWindow::askForFile(const QString& title)
{
    const Script& script = m_session.script();
    const QString folder =
        script.isLesson() || script.path.isEmpty() ? QString() : QFileInfo(script.path).path();
    return QFileDialog::getOpenFileName(
        this, title, folder, tr("Python scripts and sessions (*.py *.refscope);;All files (*)"));
}

void MainWindow::newScript()
{
    m_editing->takeText();
    if (!m_files->mayLeave())
        return;
    m_session.openScript({});
    m_docks->showSource();
    m_source->setFocus(Qt::OtherFocusReason);
}

/// What stands in the editor runs. If nothing was typed there, the file may have been edited
/// elsewhere; what cannot be read any more runs as it is shown.
void MainWindow::runAgain()
{
    m_editing->takeText();
    const Script& script = m_session.script();
    if (m_session.hasDraft())
        m_session.runDraft();
    else if (const LoadedScript loaded = loadScript(script.path);
             !m_session.isTextUnsaved() && !script.path.isEmpty() && loaded.isGood()
             && loaded.script.source != script.source)
        m_editing->reload(loaded.script.source);
    else
        m_session.runAgain();
}

void MainWindow::showScript()
{
    const Script& script = m_session.script();
    showTitle();
    if (std::exchange(m_shownPath, script.path) == script.path) {
        m_source->setRunText(script.source);
        return;
    }
    m_source->setSource(script.source);
    m_scene->setChoices({}); // They are about objects of another script.
}

void MainWindow::showRecording()
{
    m_source->setFault(m_session.fault());
    if (m_session.hasRecording())
        m_scene->setRecording(m_session.sharedRecording(), m_session.timeline().libraryCode(),
                              m_session.persisting() ? &*m_session.persisting() : nullptr);
    else
        m_scene->setRecording(nullptr);
    m_session.setPlayHeld(false);
    showCursor();
    updateActions();
}

void MainWindow::showCursor()
{
    if (!m_session.hasRecording()) {
        m_source->setLines(0, {});
        return;
    }
    const model::Snapshot& now = m_session.timeline().snapshot();
    const auto mode =
        m_session.cameByStep() ? SceneView::ShowMode::Animate : SceneView::ShowMode::Jump;
    m_scene->showMoment(now, m_session.cursor(), mode);
    m_session.setPlayHeld(m_scene->isUnderWay());

    const int current = static_cast<int>(currentLine(now));
    std::vector<int> callers;
    for (model::ObjectId frame = now.topFrame(); frame; frame = now.at(frame).caller)
        callers.push_back(static_cast<int>(now.at(frame).line));
    m_source->setLines(current, callers);
    updateActions();
}

void MainWindow::showRunning()
{
    if (!m_session.isRunning()) {
        m_runNotice.stop();
        return;
    }
    m_runNotice.setInterval(kNoticeEveryMs);
    m_offer = Offer::StopRun;
    const QString seconds = QLocale().toString(double(m_session.runMs()) / 1000, 'f', 1);
    if (m_session.isPreparing())
        m_message->showMessage(MessageBar::Tone::Progress, tr("Getting ready"),
                               tr("%1 has run; it is made ready to be shown (%2 s).")
                                   .arg(m_session.script().name(), seconds),
                               tr("Stop"));
    else
        m_message->showMessage(
            MessageBar::Tone::Progress, tr("Running"),
            tr("%1 has been running for %2 s.").arg(m_session.script().name(), seconds),
            tr("Stop"));
}

void MainWindow::showRunResult()
{
    m_runNotice.stop();
    m_message->dismiss();
    m_offer = Offer::Nothing;
    updateActions();
    if (!m_session.fault())
        return;
    const FaultMessage message = faultMessage(*m_session.fault());
    if (message.canGoToEnd && m_session.hasRecording())
        m_offer = Offer::GoToEnd;
    m_message->showMessage(message.tone, message.sign, message.text,
                           m_offer == Offer::GoToEnd ? tr("Go to the End") : QString());
}

void MainWindow::acceptOffer()
{
    switch (m_offer) {
    case Offer::StopRun: m_session.cancelRun(); break;
    case Offer::GoToEnd: m_session.goToEnd(); break;
    case Offer::Nothing: break;
    }
}

void MainWindow::updateActions()
{
    const bool hasRecording = m_session.hasRecording();
    const bool canGoBack = hasRecording && !m_session.isAtStart();
    const bool canGoForward = hasRecording && !m_session.isAtEnd();
    for (QAction* action : {m_actions.first, m_actions.back, m_actions.eventBack,
                            m_actions.changeBack, m_actions.statementBack})
        action->setEnabled(canGoBack);
    for (QAction* action : {m_actions.forward, m_actions.last, m_actions.eventForward,
                            m_actions.changeForward, m_actions.statementForward})
        action->setEnabled(canGoForward);
    m_actions.play->setEnabled(hasRecording && m_session.eventCount() > 0);
    m_actions.setPlaying(m_session.isPlaying() || m_film->isPlaying());
    m_actions.exportPicture->setEnabled(hasRecording);
    m_actions.stopRun->setEnabled(m_session.isRunning());
    m_actions.runAgain->setEnabled(!m_session.text().isEmpty());
    m_actions.clearSelection->setEnabled(bool(m_session.selection()) || m_film->isOpen());
    updateStops();
}

bool MainWindow::focusNextPrevChild(bool isForward)
{
    return focusNextTabStop(*this, isForward);
}

/// Space presses the button that has the focus, and opens the box, before it plays.
bool MainWindow::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space) {
        const QWidget* focus = QApplication::focusWidget();
        if (qobject_cast<const QAbstractButton*>(focus) || qobject_cast<const QComboBox*>(focus)) {
            event->accept();
            return true;
        }
    }
    return QMainWindow::event(event);
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (!m_isCloseAgreed && !mayClose()) {
        event->ignore();
        return;
    }
    m_session.cancelRun();
    m_stage->leave(); // The panels are kept as they stood before.
    saveSettings();
    QMainWindow::closeEvent(event);
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event)
{
    if (!draggedFile(event->mimeData()).isEmpty())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event)
{
    const QString path = draggedFile(event->mimeData());
    if (path.isEmpty())
        return;
    event->acceptProposedAction();
    openFile(path);
}

} // namespace ui
