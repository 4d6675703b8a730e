#include "ui/main_window/session_files.h"

#include "model/session/session_export.h"
#include "model/session/session_file.h"
#include "ui/main_window/actions.h"
#include "ui/panels/message_bar.h"
#include "ui/session/session_controller.h"
#include "ui/session/session_storage.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>

#include <utility>

namespace ui {

SessionFiles::SessionFiles(SessionController& session, const Actions& actions, MessageBar* message,
                           QWidget* window)
    : QObject(window), m_session(session), m_message(message), m_window(window)
{
    connect(actions.save, &QAction::triggered, this, &SessionFiles::save);
    connect(actions.saveScriptAs, &QAction::triggered, this, &SessionFiles::saveScriptAs);
    connect(actions.saveSessionAs, &QAction::triggered, this, &SessionFiles::saveAs);
    connect(actions.savePython, &QAction::triggered, this, &SessionFiles::savePython);
}

bool SessionFiles::mayLeave()
{
    const bool hasStatements = m_session.hasStatements();
    const bool hasText = m_session.isTextUnsaved();
    if (!(hasStatements || hasText) || !m_session.isModified())
        return true;
    const QString text =
        !hasStatements ? tr("The changes of %1 are not saved. Discard loses them.")
        : !hasText     ? tr("The console's statements of %1 are not saved. Discard loses them.")
                       : tr("The changes of %1 and the console's statements are not saved. Discard "
                                "loses them.");
    // There may be other windows.
    const QString& file = m_session.sessionPath();
    const QString name = file.isEmpty() ? m_session.script().name() : QFileInfo(file).fileName();
    const auto choice = QMessageBox::question(
        m_window, hasStatements ? tr("Save Session?") : tr("Save Script?"), text.arg(name),
        QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, QMessageBox::Save);
    if (choice != QMessageBox::Save)
        return choice == QMessageBox::Discard;
    return hasStatements && m_session.sessionPath().isEmpty() ? saveAs() : save();
}

bool SessionFiles::save()
{
    if (!m_session.sessionPath().isEmpty())
        return saveTo(m_session.sessionPath());
    if (!m_session.isTextUnsaved())
        return saveAs();
    const Script& script = m_session.script();
    if (!script.path.isEmpty() && !script.isLesson())
        return saveScriptTo(script.path);
    return m_session.hasStatements() ? saveAs() : saveScriptAs();
}

bool SessionFiles::saveScriptAs()
{
    const QString path = choosePath(tr("Save Script"), tr("Python scripts (*.py);;All files (*)"),
                                    QStringLiteral("py"));
    return !path.isEmpty() && saveScriptTo(path);
}

bool SessionFiles::saveScriptTo(const QString& path)
{
    if (!write(path, m_session.text().toStdString()))
        return false;
    m_session.markScriptSaved(path);
    Q_EMIT fileUsed(path);
    return true;
}

bool SessionFiles::saveAs()
{
    const QString path = choosePath(tr("Save Session"), tr("Sessions (*.refscope);;All files (*)"),
                                    QStringLiteral("refscope"));
    return !path.isEmpty() && saveTo(path);
}

bool SessionFiles::savePython()
{
    const QString path = choosePath(
        tr("Save as Python"), tr("Python scripts (*.py);;All files (*)"), QStringLiteral("py"));
    if (path.isEmpty())
        return false;
    const model::SessionDocument& document = m_session.document();
    return write(path, model::exportPython(document, document.current()));
}

bool SessionFiles::saveTo(const QString& path)
{
    if (!write(path, model::writeSession(m_session.documentForFile())))
        return false;
    m_session.markSaved(path);
    Q_EMIT fileUsed(path);
    return true;
}

bool SessionFiles::write(const QString& path, const std::string& text)
{
    const QString error = writeWholeFile(path, text);
    if (!error.isEmpty()) {
        m_message->showMessage(MessageBar::Tone::Error, tr("Not saved"), error);
        m_hasComplained = true;
        return false;
    }
    if (std::exchange(m_hasComplained, false))
        m_message->dismiss();
    Q_EMIT saved(path);
    return true;
}

QString SessionFiles::choosePath(const QString& title, const QString& filter, const QString& suffix)
{
    const Script& script = m_session.script();
    const QString& known =
        m_session.sessionPath().isEmpty() ? script.path : m_session.sessionPath();
    const bool hasFolder = !known.isEmpty() && !known.startsWith(QLatin1String(":/"));
    QFileInfo beside(hasFolder ? QFileInfo(known).dir() : QDir::home(),
                     QFileInfo(known.isEmpty() ? script.name() : known).completeBaseName()
                         + QLatin1Char('.') + suffix);
    // The script that it began with is not what is offered to be written over.
    if (beside.filePath() == script.path)
        beside.setFile(beside.dir(), tr("%1-session.%2").arg(beside.completeBaseName(), suffix));
    QFileDialog dialog(m_window, title, beside.path(), filter);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(suffix);
    dialog.selectFile(beside.fileName());
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty())
        return {};
    return dialog.selectedFiles().front();
}

} // namespace ui
