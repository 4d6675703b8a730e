#pragma once

#include "model/core/result.h"
#include "ui/picture/picture.h"

#include <QByteArray>
#include <QImage>
#include <QString>

namespace ui {

struct ExportOptions
{
    qreal scale = 1; ///< Pixels of the file per pixel of the picture; 0.05 to 16.
};

/// The picture as pixels on its canvas colour. The same bits at every run on every machine:
/// the fonts come with the program.
QImage toImage(const Picture& picture, const ExportOptions& options = {});

/// The same as SVG with real text; each card and edge is a group with id, class and title.
QByteArray toSvg(const Picture& picture, const ExportOptions& options = {});

/// Writes `path`, whose ending decides on the form: `.png` or `.svg`.
///
/// Errors:  another ending, a scale out of range, a folder that is missing, a file that cannot
///          be written; the message names the path and the remedy. What was there before stays
///          whole unless everything was written.
model::Result<void> exportPicture(const Picture& picture, const QString& path,
                                  const ExportOptions& options = {});

} // namespace ui
