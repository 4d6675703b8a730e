#pragma once

#include <QLockFile>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>

namespace ui {

class MessageBar;
class SessionController;

/// Keeps what is not saved in a file of its own beside the user's data, so that nothing is lost
/// when the program is killed; the file goes when all is saved, or the window is closed. What an
/// earlier program left there is offered to be restored.
///
/// One file for each window. A lock beside it tells the files of living programs from those that
/// were left.
///
/// Errors:  a folder that cannot be written is said once in the message bar.
/// Cost:    a write O(session), at most every kEveryMs.
class Autosave final : public QObject
{
    Q_OBJECT

public:
    static constexpr int kEveryMs = 2000;

    /// `mayLeave` asks what is to become of what is open when something is restored in its place;
    /// false: it stays.
    Autosave(SessionController& session, MessageBar* message, std::function<bool()> mayLeave,
             QObject* parent);
    /// A clean end: what was not saved by now was discarded.
    ~Autosave() override;

    /// Offers what was left, the newest first; whatever was not decided stays for the next start.
    void offerRestore();
    /// Where the files lie.
    static QString folder();
    /// Writes at once what a change would write in a moment.
    void writeNow();
    const QString& path() const { return m_path; }

private:
    void note();
    void remove();
    bool claim();
    void restore(const QString& path);
    void discard(const QString& path);

    SessionController& m_session;
    MessageBar* m_message;
    std::function<bool()> m_mayLeave;
    QTimer m_due;
    QString m_path; ///< Empty until something was written.
    std::unique_ptr<QLockFile> m_lock;
    std::unique_ptr<QLockFile> m_offered; ///< Of the file that is being offered.
    bool m_hasComplained = false;
};

} // namespace ui
