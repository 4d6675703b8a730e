#pragma once

#include "model/core/diagnostic.h"
#include "ui/scene/newest_answer.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QTimer>

#include <optional>
#include <string>

namespace ui {

struct Actions;
class MessageBar;
class SessionController;
class SourceView;

/// Between the editor and the session: what is typed becomes the session's draft, its faults are
/// found in another thread while it is typed, and a file that changes on the disk is offered to be
/// read again. Undo and redo mean the text while the editor has the focus, statements otherwise.
///
/// Cost:    a key O(text); faults are looked for when typing rests.
class ScriptEditing final : public QObject
{
    Q_OBJECT

public:
    ScriptEditing(SessionController& session, SourceView* source, const Actions& actions,
                  QWidget* window);

    /// What was typed a moment ago is in the session, too.
    void takeText();
    /// Runs the text of the script's file, which becomes the saved one.
    void reload(const QString& source);
    bool canUndo() const;
    bool canRedo() const;
    /// Where it is said that the file has changed; the window puts it above the scene.
    MessageBar* message() const { return m_message; }

Q_SIGNALS:
    void undoChanged();
    void leaveWanted();

private:
    struct Question
    {
        QString text;
        std::string file;
        std::string dialect;
    };
    struct Answer
    {
        QString text;
        std::optional<model::Diagnostic> fault;
    };

    bool isTyping() const;
    void undo();
    void redo();
    void takeEdit();
    void check();
    void watch();
    void lookAtFile();

    SessionController& m_session;
    SourceView* m_source;
    MessageBar* m_message;
    NewestAnswer<Question, Answer> m_faults;
    QTimer m_rest;
    QFileSystemWatcher m_watcher;
    QTimer m_fileRest; ///< Editors write a file in several steps.
    QString m_watched;
    QString m_seen; ///< What the file said last.
};

} // namespace ui
