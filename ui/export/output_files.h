#pragma once

#include "model/core/result.h"

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <memory>
#include <vector>

namespace ui {

/// A fault of the world, as an export says it.
model::Diagnostic exportFault(const QString& message);

/// The files of one export: they come into being beside their places and go there only when all of
/// them are whole. Until commit() everything that was there before stays as it is.
///
/// Errors:  a folder that is missing, a file that cannot be written; the message names the path.
class OutputFiles
{
public:
    /// Where the file can be written by whoever wants a path; it comes to `path` in commit().
    model::Result<QString> reserve(const QString& path);
    model::Result<void> write(const QString& path, const QByteArray& bytes);
    model::Result<void> commit();
    const QStringList& paths() const { return m_paths; }

private:
    std::unique_ptr<QTemporaryDir> m_folder; ///< In the folder of the first path.
    QStringList m_paths;
    QStringList m_written;
};

} // namespace ui
