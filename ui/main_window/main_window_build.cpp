// How the window is put together: centre, docks, menus, tool bar, and what is kept between runs.

#include "ui/main_window/branch_comparing.h"
#include "ui/main_window/comparison_stage.h"
#include "ui/main_window/docks.h"
#include "ui/main_window/example_menu.h"
#include "ui/main_window/export_actions.h"
#include "ui/main_window/film_controller.h"
#include "ui/main_window/gesture_actions.h"
#include "ui/main_window/language.h"
#include "ui/main_window/lesson_mode.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/motion.h"
#include "ui/main_window/object_actions.h"
#include "ui/main_window/object_finder.h"
#include "ui/main_window/question_actions.h"
#include "ui/main_window/recent_files.h"
#include "ui/main_window/versions.h"
#include "ui/main_window/welcome.h"
#include "ui/panels/branches_panel.h"
#include "ui/panels/collector_panel.h"
#include "ui/panels/collector_strip.h"
#include "ui/panels/console_panel.h"
#include "ui/panels/find_bar.h"
#include "ui/panels/inspector_panel.h"
#include "ui/panels/journal_panel.h"
#include "ui/panels/legend_bar.h"
#include "ui/panels/marks_panel.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/question_panel.h"
#include "ui/panels/source_panel.h"
#include "ui/panels/source_view.h"
#include "ui/panels/timeline_lives.h"
#include "ui/panels/timeline_panel.h"
#include "ui/panels/version_panel.h"
#include "ui/scene/scene_view.h"

#include <QActionGroup>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QSettings>
#include <QStatusBar>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

void MainWindow::buildCentre()
{
    auto* centre = new QWidget(this);
    auto* column = new QVBoxLayout(centre);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_message = new MessageBar(centre);
    m_welcome = new Welcome(centre);
    m_findBar = new FindBar(centre);
    m_scene = new SceneView(centre);
    m_scene->setObjectName(QStringLiteral("scene"));
    m_scene->setAccessibleName(tr("Scene"));
    m_scene->setAccessibleDescription(tr("Names, objects, references and counts at this moment."));
    m_scene->setFrameShape(QFrame::NoFrame);
    m_scene->setAcceptDrops(false); // Dropped files belong to the window.
    column->addWidget(m_message);
    column->addWidget(m_welcome);
    m_legend = new LegendBar(centre);
    m_answer = new MessageBar(centre);
    m_answer->setObjectName(QStringLiteral("answerBar"));
    column->addWidget(m_findBar);
    column->addWidget(m_answer);
    m_film = new FilmController(m_session, m_scene, m_actions, this);
    m_exports = new ExportActions(m_session, m_scene, m_actions.exportPicture, this);
    auto* strip =
        new CollectorStrip(m_actions.back, m_actions.forward, m_film->leaveAction(), centre);
    column->addWidget(strip);
    column->addWidget(m_scene, 1);
    column->addWidget(m_legend);
    m_objectActions = new ObjectActions(m_scene, m_session, this);
    m_gestures = new GestureActions(m_session, this);
    m_questions = new QuestionActions(m_scene, m_session, this);
    m_questions->setBar(m_answer);
    m_exports->setQuestions(m_questions);
    m_finder = new ObjectFinder(m_findBar, m_scene, m_session, m_actions);
    setCentralWidget(centre);
}

void MainWindow::buildComparisons()
{
    auto* centre = static_cast<QBoxLayout*>(centralWidget()->layout());
    m_stage = new ComparisonStage(m_scene, centre, this);
    m_stage->followZoom(m_actions.zoomIn, m_actions.zoomOut, m_actions.fitAll);
    m_comparing = new BranchComparing(m_session, m_recorder, m_scene, m_stage, this);
    m_versions = new Versions(m_session, m_recorder, m_scene, m_stage, this);
}

void MainWindow::buildDocks()
{
    m_source = new SourceView(this);
    m_source->setAcceptDrops(false);
    m_console = new ConsolePanel(m_session, this);
    m_journal = new JournalPanel(m_session, this);
    m_timeline = new TimelinePanel(
        m_session,
        {m_actions.first, m_actions.back, m_actions.play, m_actions.forward, m_actions.last}, this);
    m_inspector = new InspectorPanel(m_session, this);
    m_inspector->setMinimumWidth(220);
    m_inspector->setQuestions(m_questions->aboutObject());
    m_source->setMinimumWidth(220);
    m_marks = new MarksPanel(m_session, this);
    auto* branches = new BranchesPanel(m_session, this);
    auto* questions = new QuestionPanel(m_session, this);
    m_questions->setPanel(questions);
    auto* collector = new CollectorPanel(m_film->showAction(), this);
    m_film->setViews(findChild<CollectorStrip*>(), collector);
    m_comparing->setPanel(branches);
    auto* versions = new VersionPanel(m_versions->besideAction(), m_versions->endAction(), this);
    m_versions->setPanel(versions);
    auto* source = new SourcePanel(m_source, m_actions.runAgain, this);
    m_docks = new Docks(this, {source, m_console, m_inspector, m_timeline, m_journal, m_marks,
                               branches, questions, collector, versions});
}

void MainWindow::buildMenus()
{
    QMenu* script = menuBar()->addMenu(tr("&Script"));
    script->addActions(
        {m_actions.newScript, m_actions.newWindow, m_actions.open, m_actions.openElsewhere});
    m_recent = new RecentFiles(script->addMenu(tr("Open Recen&t")), this);
    const auto open = [this](const QString& path) { openFile(path); };
    script->addMenu(tr("&Lessons"))->setObjectName(QStringLiteral("lessonMenu"));
    fillExampleMenu(script->addMenu(tr("E&xamples")), QStringLiteral(":/examples"), open);
    script->addSeparator();
    script->addActions({m_actions.runAgain, m_actions.stopRun});
    m_versions->fill(script->addMenu(tr("Python &Version")));
    script->addSeparator();
    script->addActions(
        {m_actions.save, m_actions.saveScriptAs, m_actions.saveSessionAs, m_actions.savePython});
    script->addSeparator();
    script->addActions(
        {m_actions.exportPicture, m_exports->copyAction(), m_exports->printAction()});
    script->addSeparator();
    script->addActions({m_actions.closeWindow, m_actions.quit});

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({m_actions.undo, m_actions.redo, m_comparing->action()});
    edit->addSeparator();
    edit->addActions({m_actions.source, m_actions.comment, m_actions.console});
    edit->addSeparator();
    m_gestures->fill(edit);

    fillTimeMenu(menuBar()->addMenu(tr("&Time")));
    m_objectActions->fill(menuBar()->addMenu(tr("&Object")));
    m_questions->fill(menuBar()->addMenu(tr("&Ask")));
    fillViewMenu(menuBar()->addMenu(tr("&View")));

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    help->setObjectName(QStringLiteral("helpMenu"));
    help->addActions({m_actions.welcome, m_actions.shortcuts, m_actions.about});
}

void MainWindow::fillTimeMenu(QMenu* time)
{
    time->setObjectName(QStringLiteral("timeMenu"));
    time->addActions(
        {m_actions.play, m_actions.forward, m_actions.back, m_actions.first, m_actions.last});
    time->addSeparator();
    time->addActions(m_actions.stepKinds->actions());
    time->addSeparator();
    time->addActions({m_actions.statementForward, m_actions.statementBack});
    time->addActions({m_actions.changeForward, m_actions.changeBack, m_actions.eventForward,
                      m_actions.eventBack});
    time->addActions({m_actions.objectForward, m_actions.objectBack, m_actions.goToEvent});
    time->addSeparator();
    time->addActions(m_film->all());
    time->addSeparator();
    QMenu* stops = time->addMenu(tr("Brea&kpoints"));
    stops->addActions({m_actions.continueForward, m_actions.continueBack});
    stops->addSeparator();
    stops->addActions({m_actions.breakAtLine, m_actions.breakAtLoss, m_actions.breakAtDeath,
                       m_actions.breakAtCallback});
    QMenu* bookmarks = time->addMenu(tr("B&ookmarks"));
    bookmarks->addActions({m_actions.bookmark, m_actions.bookmarkForward, m_actions.bookmarkBack});
    time->addSeparator();
    time->addActions({m_actions.faster, m_actions.slower});
}

void MainWindow::fillViewMenu(QMenu* view)
{
    view->addActions({m_actions.zoomIn, m_actions.zoomOut, m_actions.actualSize, m_actions.fitAll});
    view->addSeparator();
    QMenu* scene = view->addMenu(tr("&Show in the Scene"));
    scene->addActions(m_actions.switches());
    view->addAction(m_actions.reducedMotion);
    view->addAction(m_actions.clearSelection);
    view->addSeparator();
    QMenu* themes = view->addMenu(tr("&Theme"));
    themes->addActions(m_actions.themes->actions());
    fillLanguageMenu(view->addMenu(tr("Lan&guage")));
    QMenu* panels = view->addMenu(tr("&Panels"));
    panels->addActions(m_docks->toggles());
    view->addActions({m_actions.showLegend, m_actions.showMap, m_docks->sceneOnly(),
                      m_actions.resetLayout, m_actions.fullScreen});
    view->addSeparator();
    view->addActions(
        {m_actions.find, m_actions.findNext, m_actions.findPrevious, m_actions.findInJournal});
}

/// Legend, find bar, menus of the scene.
void MainWindow::connectObjects()
{
    connect(m_scene, &SceneView::pictureChanged, m_legend, [this] {
        const Picture& picture = m_scene->picture();
        const bool hasFocus = m_scene->hasCard(m_scene->choices().focus);
        m_legend->setTypes(picture.types, picture.hiddenByHand,
                           hasFocus ? m_scene->choices().reach : 0);
    });
    connect(m_scene, &SceneView::pictureChanged, m_timeline, [this] {
        m_timeline->lives()->setSceneObjects(m_scene->objectsOfRun(),
                                             m_scene->choices().hiddenTypes);
    });
    connect(m_legend, &LegendBar::typeToggled, m_objectActions, &ObjectActions::toggleType);
    connect(m_legend, &LegendBar::showAllWanted, m_objectActions, &ObjectActions::showEverything);
    connect(m_actions.showLegend, &QAction::toggled, m_legend, &QWidget::setVisible);
    connect(m_actions.showMap, &QAction::toggled, m_scene, &SceneView::setMapWanted);
    connect(m_actions.find, &QAction::triggered, m_finder, &ObjectFinder::open);
    connect(m_actions.findNext, &QAction::triggered, m_finder, &ObjectFinder::goNext);
    connect(m_actions.findPrevious, &QAction::triggered, m_finder, &ObjectFinder::goPrevious);
    m_objectActions->setCanvasActions({m_actions.find, m_actions.fitAll, m_actions.actualSize,
                                       m_actions.showDead, m_actions.showAtoms,
                                       m_actions.showClasses, m_actions.showFunctions,
                                       m_actions.showLegend});
}

void MainWindow::connectQuestions()
{
    connect(m_questions, &QuestionActions::panelWanted, m_docks, &Docks::showQuestions);
    connect(m_questions, &QuestionActions::said, statusBar(),
            [this](const QString& sentence) { statusBar()->showMessage(sentence); });
    connect(m_questions, &QuestionActions::findingsChanged, this, &MainWindow::showNotes);
    connect(m_inspector, &InspectorPanel::referenceChosen, m_questions, &QuestionActions::choose);
    connect(m_objectActions, &ObjectActions::menuOffered, m_questions, &QuestionActions::addTo);
}

/// Beside the lines of the script: mistakes with lifetimes, and where another version of Python
/// parts.
void MainWindow::showNotes()
{
    std::map<int, QString> lines;
    const auto add = [&lines](std::uint32_t line, const QString& note) {
        QString& text = lines[static_cast<int>(line)];
        text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + note;
    };
    for (const model::Lint& lint : m_questions->findings())
        add(lint.line, QString::fromStdString(lint.message));
    if (const auto versions = m_versions->comparison(); versions && !versions->isSame()) {
        const model::VersionDifference& first = versions->differences.front();
        if (first.line > 0 && first.statement == 0)
            add(first.line, tr("Python %1 and %2 differ first here: %3")
                                .arg(QString::fromStdString(versions->dialects[0]),
                                     QString::fromStdString(versions->dialects[1]),
                                     QString::fromStdString(first.sentence(versions->dialects))));
    }
    m_source->setFindings(std::move(lines));
}

void MainWindow::connectVersions()
{
    connect(m_versions, &Versions::panelWanted, m_docks, &Docks::showVersions);
    connect(m_versions, &Versions::comparisonChanged, this, &MainWindow::showNotes);
    connect(m_versions, &Versions::comparisonChanged, m_timeline, [this] {
        std::vector<TimelineSlider::Flag> flags;
        if (const auto versions = m_versions->comparison(); versions && !versions->isSame()) {
            const model::VersionDifference& first = versions->differences.front();
            if (first.at[1])
                flags.push_back({*first.at[1],
                                 QString::fromStdString(first.sentence(versions->dialects)), true});
        }
        m_timeline->bar()->setDifferences(std::move(flags));
    });
}

void MainWindow::connectFilm()
{
    connect(m_film, &FilmController::changed, this, &MainWindow::updateActions);
    connect(m_timeline->bar(), &TimelineBar::collectionWanted, m_film, &FilmController::openAround);
    connect(m_journal, &JournalPanel::collectionWanted, m_film, &FilmController::openAround);
}

void MainWindow::buildToolBar()
{
    QToolBar* bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    bar->setIconSize({18, 18});
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->addActions({m_actions.open, m_actions.runAgain, m_actions.stopRun});
    bar->addSeparator();
    bar->addActions({m_actions.undo, m_gestures->collectAction(), m_film->showAction()});
    bar->addSeparator();
    bar->addAction(m_actions.exportPicture);
    bar->addSeparator();
    bar->addActions({m_actions.zoomOut, m_actions.fitAll, m_actions.zoomIn});
    bar->addSeparator();
    auto* show = new QLabel(tr("Show:"), bar);
    show->setContentsMargins(4, 0, 4, 0);
    bar->addWidget(show);
    bar->addActions(
        {m_actions.showDead, m_actions.showAtoms, m_actions.showClasses, m_actions.showFunctions});
    for (QAction* action : {m_actions.zoomOut, m_actions.fitAll, m_actions.zoomIn})
        static_cast<QToolButton*>(bar->widgetForAction(action))
            ->setToolButtonStyle(Qt::ToolButtonIconOnly);
}

void MainWindow::applyTheme(ThemeChoice choice)
{
    m_theme = choice;
    for (QAction* action : m_actions.themes->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(choice));
    const Theme theme = makeTheme(themeFor(choice));
    applyToApplication(theme);
    m_scene->setTheme(theme);
    m_comparing->refresh();
    m_versions->refresh();
}

ViewOptions MainWindow::switchOptions() const
{
    ViewOptions options = m_scene->viewOptions();
    options.showDead = m_actions.showDead->isChecked();
    options.showAtoms = m_actions.showAtoms->isChecked();
    options.showClasses = m_actions.showClasses->isChecked();
    options.showFunctions = m_actions.showFunctions->isChecked();
    options.showModules = m_actions.showModules->isChecked();
    options.showInternals = m_actions.showInternals->isChecked();
    options.showBuiltins = m_actions.showBuiltins->isChecked();
    return options;
}

void MainWindow::applySwitches()
{
    m_scene->setViewOptions(switchOptions());
    m_lesson->refresh();
    m_comparing->refresh();
    m_versions->refresh();
}

void MainWindow::restoreSettings()
{
    QSettings settings;
    m_docks->restore(settings);
    applyTheme(static_cast<ThemeChoice>(settings.value(QStringLiteral("theme"), 0).toInt()));
    for (QAction* action : m_actions.switches())
        if (const QVariant isOn = settings.value(action->objectName()); isOn.isValid())
            action->setChecked(isOn.toBool());
    for (QAction* action : {m_actions.showLegend, m_actions.showMap})
        action->setChecked(settings.value(action->objectName(), true).toBool());
    m_actions.reducedMotion->setChecked(keptReducedMotion(settings));
    m_session.setSpeed(settings.value(QStringLiteral("speed"), 1.0).toDouble());
    applySwitches();
}

void MainWindow::saveSettings() const
{
    QSettings settings;
    m_docks->save(settings);
    settings.setValue(QStringLiteral("theme"), static_cast<int>(m_theme));
    for (const QAction* action : m_actions.switches())
        settings.setValue(action->objectName(), action->isChecked());
    for (const QAction* action : {m_actions.showLegend, m_actions.showMap})
        settings.setValue(action->objectName(), action->isChecked());
    keepReducedMotion(settings, m_actions.reducedMotion->isChecked());
    settings.setValue(QStringLiteral("speed"), m_session.speed());
}

} // namespace ui
