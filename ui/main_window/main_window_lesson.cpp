// Lessons in the window: the mode, its menus, and scripts that are begun as lessons.

#include "ui/main_window/docks.h"
#include "ui/main_window/lesson_catalogue.h"
#include "ui/main_window/lesson_mode.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/script_editing.h"
#include "ui/main_window/session_files.h"
#include "ui/main_window/welcome.h"
#include "ui/panels/legend_bar.h"
#include "ui/panels/source_view.h"
#include "ui/scene/scene_view.h"

#include <QMenu>
#include <QMenuBar>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace ui {

/// Behind all that listens to the run: a lesson speaks of what the others show already.
void MainWindow::connectLesson()
{
    m_lesson = new LessonMode(
        m_session,
        {m_scene,
         m_source,
         m_docks,
         m_film,
         m_questions,
         m_actions,
         [this] { return switchOptions(); },
         {menuBar(), statusBar(), m_legend, findChild<QToolBar*>(QStringLiteral("toolBar"))}},
        this);
    static_cast<QVBoxLayout*>(centralWidget()->layout())->addWidget(m_lesson->pane());
    connect(m_lesson, &LessonMode::openWanted, this,
            [this](const QString& path) { openFile(path); });
    connect(m_lesson, &LessonMode::newWanted, this, &MainWindow::newLesson);
    connect(m_welcome, &Welcome::lessonsWanted, m_lesson->listAction(), &QAction::trigger);

    auto* lessons = findChild<QMenu*>(QStringLiteral("lessonMenu"));
    lessons->addActions({m_lesson->listAction(), m_lesson->newAction()});
    fillLessonMenu(lessons, [this](const QString& path) { openFile(path); });
    m_lesson->fill(findChild<QMenu*>(QStringLiteral("timeMenu")));
    auto* help = findChild<QMenu*>(QStringLiteral("helpMenu"));
    help->insertAction(m_actions.shortcuts, m_lesson->handbookAction());
}

/// A lesson of one's own begins with a small one that has no file.
void MainWindow::newLesson(const QString& text)
{
    m_editing->takeText();
    if (!m_files->mayLeave())
        return;
    Script script;
    script.source = text;
    m_session.openScript(script);
    m_docks->showSource();
    m_source->setFocus(Qt::OtherFocusReason);
}

void MainWindow::openTour()
{
    openFile(tourLesson());
}

} // namespace ui
