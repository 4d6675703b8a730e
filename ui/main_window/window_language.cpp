// Another language for a window that is open: a new one takes its place.

#include "ui/main_window/autosave.h"
#include "ui/main_window/comparison_stage.h"
#include "ui/main_window/film_controller.h"
#include "ui/main_window/main_window.h"
#include "ui/main_window/script_editing.h"
#include "ui/panels/console_panel.h"
#include "ui/panels/source_view.h"
#include "ui/scene/scene_view.h"

#include <QEvent>
#include <QTextCursor>
#include <QTimer>

namespace ui {

void MainWindow::changeEvent(QEvent* event)
{
    QMainWindow::changeEvent(event);
    // Comes once for each file of translations. Who holds the window otherwise keeps it.
    if (event->type() != QEvent::LanguageChange || !testAttribute(Qt::WA_DeleteOnClose)
        || !isVisible() || std::exchange(m_isToBeRenewed, true))
        return;
    QTimer::singleShot(0, this, [this] { renew(); });
}

MainWindow* MainWindow::renew()
{
    m_editing->takeText();
    m_stage->leave();
    m_film->close();
    m_session.setPlaying(false);
    saveSettings();
    m_session.disconnect(); // What this window shows it shows no more.
    const QString text = m_session.text();
    auto* next = new MainWindow(m_recorder, std::move(m_ownSession), nullptr);
    next->setAttribute(Qt::WA_DeleteOnClose, testAttribute(Qt::WA_DeleteOnClose));
    next->m_shownPath = m_shownPath;
    next->m_source->setSource(m_session.script().source);
    next->m_console->setHistory(m_console->history());
    next->setGeometry(geometry());
    next->setWindowState(windowState());
    m_session.introduce();
    if (text != m_session.script().source) {
        QTextCursor all(next->m_source->document());
        all.select(QTextCursor::Document);
        all.insertText(text);
        next->m_source->settle();
    }
    if (m_session.hasRecording()) {
        next->m_scene->keepPlaces(m_scene->shownPlaces());
        next->m_scene->setChoices(m_scene->choices());
        next->m_scene->finishTransition();
    }
    if (m_session.isRunning())
        next->m_runNotice.start(0);
    else
        next->showRunResult();
    next->show();
    next->activateWindow();
    m_autosave->writeNow(); // Nothing is left here; the file goes over to the other one.
    next->m_autosave->writeNow();
    hide();
    deleteLater();
    return next;
}

} // namespace ui
