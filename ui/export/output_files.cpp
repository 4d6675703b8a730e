#include "ui/export/output_files.h"

#include "ui/export/export_options.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <filesystem>

namespace ui {

model::Diagnostic exportFault(const QString& message)
{
    model::Diagnostic diagnostic;
    diagnostic.kind = model::DiagnosticKind::File;
    diagnostic.message = message.toStdString();
    return diagnostic;
}

model::Result<QString> OutputFiles::reserve(const QString& path)
{
    const QFileInfo target(path);
    if (!target.dir().exists())
        return exportFault(
            ExportWords::tr("Cannot write %1: there is no folder %2.").arg(path, target.path()));
    if (target.isDir())
        return exportFault(ExportWords::tr("Cannot write %1: it is a folder.").arg(path));
    if (!m_folder)
        m_folder = std::make_unique<QTemporaryDir>(
            target.dir().filePath(QStringLiteral(".refscope-XXXXXX")));
    if (!m_folder->isValid() || (target.exists() && !target.isWritable()))
        return exportFault(
            ExportWords::tr("Cannot write %1: the folder or the file is protected.").arg(path));
    m_paths.append(path);
    m_written.append(
        m_folder->filePath(QStringLiteral("%1-%2").arg(m_written.size()).arg(target.fileName())));
    return m_written.last();
}

model::Result<void> OutputFiles::write(const QString& path, const QByteArray& bytes)
{
    const auto place = reserve(path);
    if (!place)
        return place.diagnostic();
    QFile file(*place);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        return exportFault(ExportWords::tr("Cannot write %1: %2.").arg(path, file.errorString()));
    return {};
}

model::Result<void> OutputFiles::commit()
{
    for (qsizetype i = 0; i < m_paths.size(); ++i) {
        const QFileInfo target(m_paths[i]);
        const QString place = target.isSymLink() ? target.canonicalFilePath() : m_paths[i];
        if (target.exists())
            QFile::setPermissions(m_written[i], target.permissions());
        std::error_code error;
        std::filesystem::rename(m_written[i].toStdString(),
                                (place.isEmpty() ? m_paths[i] : place).toStdString(), error);
        if (error)
            return exportFault(ExportWords::tr("Cannot write %1: %2.")
                                   .arg(m_paths[i], QString::fromStdString(error.message())));
    }
    m_folder.reset();
    return {};
}

} // namespace ui
