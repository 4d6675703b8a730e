#include "ui/main_window/script_editing.h"

#include "model/session/statement_input.h"
#include "ui/main_window/actions.h"
#include "ui/panels/message_bar.h"
#include "ui/panels/source_view.h"
#include "ui/session/session_controller.h"

#include <QAction>
#include <QApplication>
#include <QFileInfo>
#include <QMainWindow>
#include <QStatusBar>

namespace ui {

namespace {

constexpr int kTypingRestMs = 400;
constexpr int kFileRestMs = 150;
constexpr int kStatusMs = 6000;

} // namespace

ScriptEditing::ScriptEditing(SessionController& session, SourceView* source, const Actions& actions,
                             QWidget* window)
    : QObject(window), m_session(session), m_source(source), m_message(new MessageBar(window)),
      m_faults(
          [](const Question& asked) {
              const model::Dialect* dialect = model::findDialect(asked.dialect);
              return Answer{
                  asked.text,
                  model::checkScript(asked.text.toStdString(), asked.file,
                                     dialect == nullptr ? model::defaultDialect() : *dialect)};
          },
          [this](const Answer& answer, bool isNewest) {
              if (!isNewest || answer.text != m_source->text())
                  return;
              m_source->setDraftFault(answer.fault ? std::optional(faultOf(*answer.fault))
                                                   : std::nullopt);
          })
{
    m_message->setObjectName(QStringLiteral("fileMessage"));
    connect(source, &SourceView::edited, this, &ScriptEditing::takeEdit);
    connect(source, &SourceView::leaveWanted, this, &ScriptEditing::leaveWanted);
    connect(source, &SourceView::newLineClicked, window, [window] {
        if (auto* main = qobject_cast<QMainWindow*>(window))
            main->statusBar()->showMessage(tr("This line has not run yet: run the script first."),
                                           kStatusMs);
    });
    connect(source->document(), &QTextDocument::undoAvailable, this, &ScriptEditing::undoChanged);
    connect(source->document(), &QTextDocument::redoAvailable, this, &ScriptEditing::undoChanged);
    connect(qApp, &QApplication::focusChanged, this, &ScriptEditing::undoChanged);
    connect(actions.undo, &QAction::triggered, this, &ScriptEditing::undo);
    connect(actions.redo, &QAction::triggered, this, &ScriptEditing::redo);
    // Before those who save it, who are connected later.
    for (QAction* action : {actions.save, actions.saveScriptAs, actions.saveSessionAs})
        connect(action, &QAction::triggered, this, &ScriptEditing::takeText);
    connect(actions.comment, &QAction::triggered, source, &SourceView::toggleComments);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kTypingRestMs);
    connect(&m_rest, &QTimer::timeout, this, &ScriptEditing::check);

    m_fileRest.setSingleShot(true);
    m_fileRest.setInterval(kFileRestMs);
    connect(&m_fileRest, &QTimer::timeout, this, &ScriptEditing::lookAtFile);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_fileRest.start(); });
    connect(&session, &SessionController::scriptChanged, this, &ScriptEditing::watch);
    connect(&session, &SessionController::documentChanged, this, &ScriptEditing::watch);
    watch();
}

void ScriptEditing::takeText()
{
    m_source->settle();
}

void ScriptEditing::takeEdit()
{
    m_session.setDraft(m_source->isChanged() ? std::optional(m_source->text()) : std::nullopt);
    if (m_source->isChanged())
        m_rest.start();
    else
        m_rest.stop();
}

void ScriptEditing::check()
{
    m_faults.ask({m_source->text(), m_session.script().name().toStdString(),
                  m_session.document().dialect()});
}

// --- Undo and redo --------------------------------------------------------------------------

bool ScriptEditing::isTyping() const
{
    return m_source->hasFocus();
}

bool ScriptEditing::canUndo() const
{
    return isTyping() ? m_source->document()->isUndoAvailable() : m_session.document().canUndo();
}

bool ScriptEditing::canRedo() const
{
    return isTyping() ? m_source->document()->isRedoAvailable() : m_session.document().canRedo();
}

void ScriptEditing::undo()
{
    if (isTyping())
        m_source->undo();
    else
        m_session.undo();
}

void ScriptEditing::redo()
{
    if (isTyping())
        m_source->redo();
    else
        m_session.redo();
}

// --- The file on the disk -------------------------------------------------------------------

void ScriptEditing::watch()
{
    const Script& script = m_session.script();
    const QString path = script.isLesson() ? QString() : script.path;
    if (path == m_watched)
        return;
    if (!m_watched.isEmpty())
        m_watcher.removePath(m_watched);
    m_message->dismiss();
    m_watched = path;
    m_seen = m_session.text();
    if (!path.isEmpty())
        m_watcher.addPath(path);
}

/// A file that was written anew is another one to the watcher.
void ScriptEditing::lookAtFile()
{
    if (m_watched.isEmpty() || !QFileInfo::exists(m_watched))
        return;
    m_watcher.addPath(m_watched);
    const LoadedScript loaded = loadScript(m_watched);
    if (!loaded.isGood() || loaded.script.source == m_seen)
        return;
    m_seen = loaded.script.source;
    takeText();
    if (m_seen == m_session.text()) {
        m_message->dismiss();
        return;
    }
    const QString name = m_session.script().name();
    const QString text =
        m_session.isTextUnsaved()
            ? tr("%1 was changed by another program. To reload it replaces what you typed here; "
                 "Undo in the editor brings that back.")
                  .arg(name)
            : tr("%1 was changed by another program.").arg(name);
    m_message->showOffer(MessageBar::Tone::Notice, tr("File changed"), text,
                         {tr("Reload"), [this] {
                              const LoadedScript now = loadScript(m_watched);
                              if (now.isGood())
                                  reload(now.script.source);
                          }});
}

void ScriptEditing::reload(const QString& source)
{
    m_message->dismiss();
    m_seen = source;
    m_session.updateScript(source);
    if (m_session.sessionPath().isEmpty())
        m_session.markScriptSaved(m_session.script().path);
}

} // namespace ui
