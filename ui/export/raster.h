#pragma once

#include "ui/export/svg_document.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QPdfWriter>

#include <memory>

namespace ui {

/// Paints only the picture of a sheet, in the units of the sheet.
void paintPicture(QPainter& painter, const Sheet& sheet, qreal levelOfDetail);

/// Paints a page without its ground, at scale 1. `levelOfDetail` is the scale at which it is seen.
/// With `isExact` curves and texts stay what they are, for painters whose output is read again
/// (PDF, printers).
void paintPage(QPainter& painter, const Page& page, qreal levelOfDetail, bool isExact = false);

/// The page as pixels. The same bits at every run on every machine: the fonts come with the
/// program. Transparent: premultiplied, else without alpha.
QImage toImage(const Page& page, const QSize& pixels, bool isTransparent);
/// As large as the options want it.
QImage toImage(const Page& page, const ExportOptions& options);

/// PDF: vectors, fonts embedded, texts that can be selected and searched. The same bytes at every
/// run, but for the order of fonts in the file.
class PdfFile
{
public:
    /// The size of all pages.
    PdfFile(const QSizeF& millimetres, const ExportText& text);
    ~PdfFile();

    void add(const Page& page);
    QByteArray finish();

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<QPainter> m_painter;
};

} // namespace ui
