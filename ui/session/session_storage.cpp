#include "ui/session/session_storage.h"

#include "model/session/session_file.h"
#include "ui/session/script.h"
#include "ui/theme/words.h"

#include <QFile>
#include <QSaveFile>

namespace ui {

namespace {

constexpr qint64 kLookAtBytes = 512;

QString withFullStop(const QString& text)
{
    return text.endsWith(QLatin1Char('.')) ? text : text + QLatin1Char('.');
}

QString damage(const QString& path, const model::Diagnostic& diagnostic)
{
    const QString place = diagnostic.span.line > 0
                              ? Script::tr("%1, line %2").arg(path).arg(diagnostic.span.line)
                              : path;
    const QString message = withFullStop(QString::fromStdString(diagnostic.message));
    const QString hint =
        diagnostic.hint.empty()
            ? Script::tr("Mend the text there, or take an older copy of the file.")
            : withFullStop(capitalized(QString::fromStdString(diagnostic.hint).trimmed()));
    return Script::tr("%1: %2 %3").arg(place, message, hint);
}

} // namespace

bool isSessionFile(const QString& path)
{
    if (path.endsWith(QStringLiteral(".refscope"), Qt::CaseInsensitive))
        return true;
    QFile file(path);
    return file.open(QIODevice::ReadOnly)
           && model::looksLikeSession(file.read(kLookAtBytes).toStdString());
}

LoadedSession loadSession(const QString& path)
{
    QByteArray bytes;
    if (const QString error = readLocalFile(path, kMaxSessionBytes, bytes); !error.isEmpty())
        return {{}, error};
    if (bytes.size() > kMaxSessionBytes)
        return {{},
                Script::tr("%1 is larger than 64 MB, which is too long for a session.").arg(path)};
    auto read = model::readSession(bytes.toStdString(), path.toStdString());
    if (!read)
        return {{}, damage(path, read.diagnostic())};
    return {std::move(*read), {}};
}

QString writeWholeFile(const QString& path, const std::string& text)
{
    QSaveFile file(path);
    const auto size = static_cast<qint64>(text.size());
    if (file.open(QIODevice::WriteOnly) && file.write(text.data(), size) == size && file.commit())
        return {};
    return Script::tr("%1 cannot be written: %2. What was there before is unchanged; check the "
                      "folder and the space on the disk, or choose another place with Save As.")
        .arg(path, file.errorString());
}

} // namespace ui
