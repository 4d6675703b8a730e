#include "ui/main_window/autosave.h"

#include "model/session/session_file.h"
#include "ui/panels/message_bar.h"
#include "ui/session/session_controller.h"
#include "ui/session/session_storage.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QLocale>
#include <QStandardPaths>
#include <QUuid>

#include <utility>

namespace ui {

namespace {

/// Where the session's own file is, if it has one: kept with what is written for a crash.
constexpr const char* kOwnFile = "autosave/file";

QString lockOf(const QString& path)
{
    return path + QStringLiteral(".lock");
}

std::unique_ptr<QLockFile> lockFor(const QString& path)
{
    auto lock = std::make_unique<QLockFile>(lockOf(path));
    lock->setStaleLockTime(0); // Only the end of its program makes a lock stale.
    return lock;
}

} // namespace

Autosave::Autosave(SessionController& session, MessageBar* message, std::function<bool()> mayLeave,
                   QObject* parent)
    : QObject(parent), m_session(session), m_message(message), m_mayLeave(std::move(mayLeave))
{
    m_message->setObjectName(QStringLiteral("restoreMessage"));
    m_due.setSingleShot(true);
    m_due.setInterval(kEveryMs);
    connect(&m_due, &QTimer::timeout, this, &Autosave::writeNow);
    for (const auto signal :
         {&SessionController::documentChanged, &SessionController::draftChanged,
          &SessionController::breakpointsChanged, &SessionController::bookmarksChanged})
        connect(&session, signal, this, &Autosave::note);
}

Autosave::~Autosave()
{
    remove();
}

QString Autosave::folder()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation))
        .filePath(QStringLiteral("unsaved"));
}

/// Not started anew by each change: somebody who never rests is saved, too.
void Autosave::note()
{
    if (!m_due.isActive())
        m_due.start();
}

void Autosave::remove()
{
    m_due.stop();
    if (m_path.isEmpty())
        return;
    QFile::remove(m_path);
    m_lock.reset();
    m_path.clear();
}

/// A name that nobody else has, and its lock.
bool Autosave::claim()
{
    if (!m_path.isEmpty())
        return true;
    if (!QDir().mkpath(folder()))
        return false;
    const QString path = QDir(folder()).filePath(QUuid::createUuid().toString(QUuid::WithoutBraces)
                                                 + QStringLiteral(".refscope"));
    auto lock = lockFor(path);
    if (!lock->tryLock(0))
        return false;
    m_lock = std::move(lock);
    m_path = path;
    return true;
}

void Autosave::writeNow()
{
    m_due.stop();
    if (!m_session.isModified()
        || !(m_session.hasStatements() || m_session.isTextUnsaved()
             || !m_session.sessionPath().isEmpty())) {
        remove();
        return;
    }
    QString error;
    if (claim()) {
        model::SessionDocument document = m_session.documentForFile();
        document.view().settings[kOwnFile] = m_session.sessionPath().toStdString();
        error = writeWholeFile(m_path, model::writeSession(document));
    } else {
        error = tr("%1 cannot be written.").arg(QDir::toNativeSeparators(folder()));
    }
    if (!error.isEmpty() && !std::exchange(m_hasComplained, true))
        m_message->showMessage(MessageBar::Tone::Error, tr("Not kept for a crash"), error);
}

void Autosave::offerRestore()
{
    const QFileInfoList files =
        QDir(folder()).entryInfoList({QStringLiteral("*.refscope")}, QDir::Files, QDir::Time);
    for (const QFileInfo& file : files) {
        const QString path = file.filePath();
        if (path == m_path)
            continue;
        auto lock = lockFor(path);
        if (!lock->tryLock(0))
            continue; // Its program lives.
        const LoadedSession loaded = loadSession(path);
        const QString when = QLocale().toString(file.lastModified(), QLocale::ShortFormat);
        m_offered = std::move(lock);
        if (!loaded.isGood()) {
            m_message->showOffer(
                MessageBar::Tone::Error, tr("Left from a crash"),
                tr("Of %1 something is left that cannot be read. %2").arg(when, loaded.error),
                {tr("Keep It"), [this] { m_offered.reset(); }},
                {tr("Discard"), [this, path] { discard(path); }});
            return;
        }
        const QString name =
            QFileInfo(QString::fromStdString(loaded.document.fileName())).fileName();
        m_message->showOffer(MessageBar::Tone::Notice, tr("Not saved"),
                             tr("Refscope ended without saving %1 of %2.")
                                 .arg(name.isEmpty() ? tr("an untitled script") : name, when),
                             {tr("Restore"), [this, path] { restore(path); }},
                             {tr("Discard"), [this, path] { discard(path); }});
        return;
    }
}

/// The old file goes only when the new one is there.
void Autosave::restore(const QString& path)
{
    LoadedSession loaded = loadSession(path);
    if (!loaded.isGood()) {
        m_message->showMessage(MessageBar::Tone::Error, tr("Not restored"), loaded.error);
        return;
    }
    if (!m_mayLeave()) {
        m_offered.reset();
        offerRestore();
        return;
    }
    auto& settings = loaded.document.view().settings;
    const QString own = QString::fromStdString(settings[kOwnFile]);
    settings.erase(kOwnFile);
    m_session.restoreSession(own, loaded.document);
    writeNow();
    if (!m_path.isEmpty() && QFileInfo::exists(m_path))
        discard(path);
}

void Autosave::discard(const QString& path)
{
    QFile::remove(path);
    m_offered.reset();
    offerRestore(); // There may be more.
}

} // namespace ui
