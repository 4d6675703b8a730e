#include "ui/session/script.h"

#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

namespace ui {

namespace {

LoadedScript notLoaded(const QString& path, const QString& error)
{
    return {{path, {}}, error};
}

} // namespace

QString Script::name() const
{
    return path.isEmpty() ? Script::tr("untitled.py") : QFileInfo(path).fileName();
}

QString readLocalFile(const QString& path, qint64 maxBytes, QByteArray& bytes)
{
    const QFileInfo info(path);
    if (!info.exists())
        return Script::tr("There is no file %1. It may have been moved or renamed; choose it again "
                          "with Open.")
            .arg(path);
    if (info.isDir())
        return Script::tr("%1 is a folder. Choose a Python file in it.").arg(path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Script::tr("%1 cannot be read: %2. Check that you may read it.")
            .arg(path, file.errorString());
    bytes = file.read(maxBytes + 1);
    return {};
}

LoadedScript loadScript(const QString& path)
{
    QByteArray bytes;
    if (const QString error = readLocalFile(path, kMaxScriptBytes, bytes); !error.isEmpty())
        return notLoaded(path, error);
    if (bytes.size() > kMaxScriptBytes)
        return notLoaded(path,
                         Script::tr("%1 is larger than 4 MB, which is too long for a script to "
                                    "look at.")
                             .arg(path));

    QStringDecoder decoder(QStringDecoder::Utf8);
    QString source = decoder(bytes);
    if (decoder.hasError() || source.contains(QChar::Null))
        return notLoaded(path, Script::tr("%1 is not a text in UTF-8. Save it as UTF-8 and open it "
                                          "again.")
                                   .arg(path));
    source.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
    const QFileInfo info(path);
    return {{info.isNativePath() ? info.absoluteFilePath() : path, source}, {}};
}

} // namespace ui
