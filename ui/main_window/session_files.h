#pragma once

#include <QObject>
#include <QString>

class QAction;
class QWidget;

namespace ui {

struct Actions;
class MessageBar;
class SessionController;

/// Writes the window's session to files, and asks before statements would be lost.
class SessionFiles final : public QObject
{
    Q_OBJECT

public:
    SessionFiles(SessionController& session, const Actions& actions, MessageBar* message,
                 QWidget* window);

    /// Asks what is to become of unsaved text and statements, if there are any; false: the user
    /// wants to stay.
    bool mayLeave();
    /// The session in its file if it has one; else the script's text if it was changed; else the
    /// session in a new file.
    bool save();
    bool saveScriptAs();
    bool saveAs();
    /// The current branch as a script.
    bool savePython();

Q_SIGNALS:
    void saved(const QString& path);
    /// A file that can be opened again.
    void fileUsed(const QString& path);

private:
    bool saveTo(const QString& path);
    bool saveScriptTo(const QString& path);
    bool write(const QString& path, const std::string& text);
    QString choosePath(const QString& title, const QString& filter, const QString& suffix);

    SessionController& m_session;
    MessageBar* m_message;
    QWidget* m_window;
    bool m_hasComplained = false;
};

} // namespace ui
