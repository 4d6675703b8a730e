#pragma once

#include "model/core/result.h"
#include "ui/export/export_options.h"
#include "ui/export/export_source.h"

#include <QString>
#include <QStringList>

#include <atomic>
#include <functional>
#include <vector>

namespace ui {

/// One export: what, where to, how. A value.
struct ExportPlan
{
    /// By the ending of the path, unless it is said.
    std::optional<ExportForm> form = {};
    /// A file; with several stills their numbers are put before its ending: out-007.png.
    QString path;
    std::vector<ExportMoment> moments; ///< In order of time.
    bool isNumbered = false;           ///< Stills get numbers even if there is only one moment.
    ExportOptions options;
};

/// Who waits for an export. Both may be called and read by another thread than the one that shows
/// it.
struct ExportProgress
{
    std::function<void(std::size_t done, std::size_t all)> report = {};
    const std::atomic<bool>* isCancelled = nullptr;
};

/// Makes the files of a plan and returns their paths. When it fails or is cancelled, nothing has
/// changed on the disk.
///
/// Errors:  a form that is not known or cannot be made (ffmpeg is missing), options out of range,
///          no moments, a file that cannot be written; the message names what would mend it. An
///          export that was cancelled is one that failed.
/// Cost:    that of the pictures and of the form; see the benchmarks.
model::Result<QStringList> carryOut(ExportSource& source, const ExportPlan& plan,
                                    const ExportProgress& progress = {});

/// "out.png" becomes "out-007.png"; a path that ends in a slash "stop-007.png" in that folder.
QString numberedPath(const QString& path, std::size_t index, std::size_t count);

/// A transcript of all moments as plain text.
QString transcriptOf(const std::vector<Narration>& narrations, const QString& title);

} // namespace ui
